import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { openNetsh } from '../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../main/wifi/windows/netsh/netsh-adapter';
import { ok } from '../../shared/result';
import { networkNamed } from '../engine/practice-setup';
import { buildSystemRoot } from './stand-in/system-root';
import { device, HOME_PROFILE, homeNetwork, usual, WindowsWorld, type ConsoleKind } from './stand-in/windows-world';

const world = new WindowsWorld();
const calm = new AbortController().signal;
/** As in `netsh.test.ts`. */
const SPEED = 4;

afterAll(() => {
  world.close();
});

function adapter(language: string): WifiAdapter {
  const clock = systemClock(SPEED);
  const netsh = openNetsh(buildSystemRoot(world, language), clock);
  return netshAdapter({ interfaceName: 'Wi-Fi', clock, netsh, interfaces: world.interfaces });
}

/** The PC is at home on a network of this name, among others, and the console has the code page of its language. */
function liveOn(name: string, console: ConsoleKind): void {
  const ssid = networkNamed(name);
  world.become({
    ...usual,
    console,
    on: name,
    networks: [...usual.networks.filter((one) => one.ssid !== homeNetwork), { ...home, ssid }],
    profiles: [{ name, ssid, automatic: true }],
  });
}
const home = { auth: 7, quality: 84, outcome: 'ok', address: '192.168.178.23', frequency: 2437 } as const;

async function thereAndBack(language: string): Promise<WifiAdapter> {
  const wifi = adapter(language);
  const remembered = await wifi.observe.home(calm);
  if (!remembered.ok) throw new Error(remembered.error.kind);
  expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
  expect(await wifi.observe.isHome(remembered.value, calm)).toEqual(ok(false));
  // Another process comes after one that was killed.
  const guard = adapter(language);
  expect(await guard.move?.restore(remembered.value, calm)).toEqual(ok(undefined));
  expect(await guard.observe.isHome(remembered.value, calm)).toEqual(ok(true));
  return wifi;
}

describe('netsh in a console that has a code page', () => {
  it.each([
    ['en', 'page', HOME_PROFILE, HOME_PROFILE],
    ['de', 'page', HOME_PROFILE, HOME_PROFILE],
    ['ja', 'page', '日本語ネット', '日本語ネット'],
    ['zh-CN', 'page', '我的网络', '我的网络'],
    ['ja', 'page', HOME_PROFILE, 'M?llers WLAN & B?ro'],
    ['de', 'page', '日本語ネット', '??????'],
    ['ja', 'best-fit', HOME_PROFILE, 'Mullers WLAN & Buro'],
    ['es', 'best-fit', 'Šumava', 'Sumava'],
  ] as const)('%s, %s: is back at %j, which it shows as %j', async (language, console, name, shown) => {
    liveOn(name, console);
    const netsh = openNetsh(buildSystemRoot(world, language), systemClock());
    const answer = await netsh(['show', 'interfaces'], calm);
    expect(answer.ok ? answer.value.text : '').toContain(`: ${shown}\r\n`);
    await thereAndBack(language);
    expect(world.link()).toMatchObject({ isUp: true, profile: name });
    expect(world.profiles()).toEqual([name]);
  });

  it('is asked for by no name that was not told whole', async () => {
    liveOn('日本語ネット', 'page');
    const wifi = await thereAndBack('de');
    expect(world.told().flatMap(({ what }) => (what === 'connect' ? [what] : []))).toHaveLength(1);
    expect(await wifi.observe.home(calm)).toMatchObject({ ok: true, value: { name: null } });
    expect(await wifi.observe.ownNetwork?.(calm)).toEqual(ok(null));
  });
});
