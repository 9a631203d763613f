import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { openNetsh } from '../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../main/wifi/windows/netsh/netsh-adapter';
import { ssidFromText, ssidText, type Ssid } from '../../shared/domain/ssid';
import { isPlainName, manyNames } from '../support/many-names';
import { buildSystemRoot } from './stand-in/system-root';
import { usual, WindowsWorld, type ConsoleKind } from './stand-in/windows-world';

const COUNT = 5000;
/** More would be more than one answer of netsh may be long. */
const IN_THE_AIR = 500;
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh-CN'];
const calm = new AbortController().signal;
const names = manyNames(COUNT);
/** Letters without controls, blanks at the end and signs for what was lost. */
const isWriting = (name: Ssid): boolean => !/[\p{Cc}?\ufffd]|\s$/u.test(ssidText(name) ?? '?');

const world = new WindowsWorld();
afterAll(() => {
  world.close();
});

/** What our netsh reads in this language while these and no others are in the air. */
async function read(there: readonly Ssid[], language: string, console: ConsoleKind): Promise<readonly Ssid[]> {
  const networks = there.map((ssid) => ({ ssid, auth: 1, quality: 50, outcome: 'ok' as const, address: '10.0.0.2' }));
  world.become({ ...usual, console, networks });
  const clock = systemClock();
  const netsh = openNetsh(buildSystemRoot(world, language), clock);
  const adapter = netshAdapter({ interfaceName: 'Wi-Fi', clock, netsh, interfaces: world.interfaces });
  const seen = await adapter.observe.scan?.(calm);
  if (seen?.ok !== true) throw new Error(`no list: ${JSON.stringify(seen)}`);
  return seen.value.map(({ ssid }) => ssid);
}

async function readAll(console: ConsoleKind): Promise<ReadonlySet<Ssid>> {
  const all = new Set<Ssid>();
  for (let from = 0; from < COUNT; from += IN_THE_AIR) {
    const there = names.slice(from, from + IN_THE_AIR);
    const language = languages[(from / IN_THE_AIR) % languages.length] ?? 'en';
    const seen = await read(there, language, console);
    expect(seen.filter((name) => !there.includes(name))).toEqual([]);
    for (const name of seen) all.add(name);
  }
  return all;
}

describe(`${COUNT} names in the air, read by netsh in eight languages`, () => {
  it.each([
    ['utf8', isWriting, 2500],
    ['page', isPlainName, 1500],
    ['bytes', isPlainName, 1500],
  ] as const)('come back byte for byte or not at all: %s', async (console, isSure, atLeast) => {
    const seen = await readAll(console);
    const sure = names.filter(isSure);
    expect(sure.length).toBeGreaterThan(atLeast);
    expect(sure.filter((name) => !seen.has(name))).toEqual([]);
  });

  it.each(['a\nSSID 2 : Photon-ABCD', 'a\r\n\r\nSSID 2 : Photon-ABCD', 'a\r\n\r\nSSID 1 : Photon-ABCD', 'a\rb'])(
    'a neighbour called %j is not another one, and hides nobody',
    async (hostile) => {
      const [neighbour, device, last] = [hostile, 'Photon-AB12', 'Home'].map(ssidFromText);
      const there = [neighbour, device, last].filter((name) => name !== undefined);
      expect([...(await read(there, 'de', 'utf8'))].sort()).toEqual([device, last].sort());
    },
  );
});
