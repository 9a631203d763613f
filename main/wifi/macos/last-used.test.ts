import { expect, it } from 'vitest';
import { usedNeighbours } from './last-used';

const heading = 'Neighbor                Linklayer Address Expire(O) Expire(I)          Netif Refs Prbs\n';
const inside = (...rows: readonly string[]) => usedNeighbours(heading + rows.join('\n'), '192.168.0.1');

it.each([
  ['192.168.0.1             0:1b:63:a:b:c     2m58s     1m37s            en0    1', 178],
  ['192.168.0.1             0:1b:63:a:b:c     41s       41s              en0    1', 41],
  ['192.168.0.1             0:1b:63:a:b:c     1h2m3s    41s              en0    1', 3723],
  ['192.168.0.1             0:1b:63:a:b:c     2m        41s              en0    1', 120],
  ['192.168.0.1             0:1b:63:a:b:c     expired   expired          en0    1', 0],
  ['192.168.0.1             0:1b:63:a:b:c     2m58s     1m37s            en0    1 none unknown unknown unknown', 178],
])('a neighbour is still counted as used for so long: %s', (row, left) => {
  expect(inside(row)).toEqual([{ interface: 'en0', left }]);
});

it.each([
  '192.168.0.1             (incomplete)      (none)    (none)           en0',
  '192.168.0.1             (incomplete)      1m16s     expired          en0    2   35',
  '192.168.0.1             0:1b:63:a:b:c     (none)    (none)           en0    1',
  '192.168.0.1             0:1b:63:a:b:c     permanent (none)           en0    1',
  '192.168.0.12            0:1b:63:a:b:c     2m58s     1m37s            en0    1',
  '192.168.0.1 (192.168.0.1) -- no entry',
  '',
])('nothing is known of it: %s', (row) => {
  expect(inside(row)).toEqual([]);
});

it('one address may be on several interfaces', () => {
  const rows = [
    '192.168.0.1             0:1b:63:a:b:c     expired   expired         en11    1',
    '192.168.0.1             2:1b:63:a:b:d     12s       12s              en0    1',
  ];
  expect(inside(...rows)).toEqual([
    { interface: 'en11', left: 0 },
    { interface: 'en0', left: 12 },
  ]);
});
