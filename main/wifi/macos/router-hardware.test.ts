import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNeighbour } from './router-hardware';

const folder = path.resolve(import.meta.dirname, '../../../test/fixtures/wifi/macos');
const words = (fixture: string): string => readFileSync(path.join(folder, `${fixture}.txt`), 'utf8');
const line = (hardware: string, rest = 'on en0 ifscope [ethernet]'): string =>
  `? (192.168.1.1) at ${hardware} ${rest}\n`;

describe('what arp says of the router', () => {
  it.each([
    ['an entry, whose numbers have no leading zeros', words('arp-entry'), '001b630a0b0c'],
    ['a router that has not answered', words('arp-incomplete'), null],
    ['a router to which nothing was said', words('arp-no-entry'), null],
    ['nothing', '', null],
    ['a name', line('0:1b:63:a:b:c').replace('?', 'router.home'), '001b630a0b0c'],
    ['no whole address', line('0:1b:63:a:b'), null],
    ['no numbers of one byte', line('0:1b:63:a:b:ccc'), null],
    ['an entry that lasts', line('0:1b:63:a:b:c', 'on en0 permanent [ethernet]'), '001b630a0b0c'],
    ['another interface', line('0:1b:63:a:b:c', 'on en5 ifscope [ethernet]'), null],
    ['both interfaces', `${line('2:2:2:2:2:2', 'on en5 ifscope [ethernet]')}${line('1:1:1:1:1:1')}`, '010101010101'],
    ['another neighbour', line('0:1b:63:a:b:c').replace('.1.1)', '.1.11)'), null],
  ])('%s', (_, text, hardware) => {
    expect(parseNeighbour(text, '192.168.1.1', 'en0')).toBe(hardware);
  });
});
