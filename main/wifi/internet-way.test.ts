import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { hasOtherWayOut, internetWay, isOnTheWay } from './internet-way';

describe('the way to the internet', () => {
  it('begins at an address of this computer, or there is none', async () => {
    const way = await internetWay();
    const own = Object.values(networkInterfaces()).flatMap((infos) => (infos ?? []).map(({ address }) => address));
    expect([null, ...own]).toContain(way);
  });

  it.each([
    ['10.0.0.2', true],
    ['192.168.0.2', false],
    [null, false],
  ] as const)('beside the device, where it begins at %s, is another one: %s', async (way, isThere) => {
    expect(await hasOtherWayOut(() => Promise.resolve(way))).toBe(isThere);
  });

  it.each([
    [['10.0.0.2'], '10.0.0.2', true],
    [['10.0.0.2'], '10.0.0.3', false],
    [['10.0.0.2'], null, null],
    [[], '10.0.0.2', false],
    [[], null, false],
  ] as const)('with %j, where it begins at %s: %s', (addresses, way, carries) => {
    expect(isOnTheWay(addresses, way)).toBe(carries);
  });
});
