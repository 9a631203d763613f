import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { openNetsh } from '../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../main/wifi/windows/netsh/netsh-adapter';
import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { Secret } from '../../shared/secret';
import { networkNamed } from '../engine/practice-setup';
import { buildSystemRoot } from './stand-in/system-root';
import { ADAPTER_GUID, buildLibraries, HOME_PROFILE, usual, WindowsWorld } from './stand-in/windows-world';
import type { StandInNetwork } from './stand-in/windows-world';

const world = new WindowsWorld();
const library = buildLibraries(world);
const { interfaces } = world;
const calm = new AbortController().signal;
const home = { connectionId: `profile:${HOME_PROFILE}`, name: HOME_PROFILE };
const PASSWORD = ' <shop> & "guests" ';
const shop: StandInNetwork = {
  ...{
    ssid: networkNamed('Shop & Büro'),
    auth: 7,
    quality: 70,
    outcome: 'ok',
    address: '10.1.2.3',
    password: PASSWORD,
  },
};

function town(change: Partial<StandInNetwork> = {}): void {
  world.become({ ...usual, networks: [...usual.networks, { ...shop, ...change }] });
}

function adapter(): WifiAdapter {
  const libraries = { wlanapi: library, iphlpapi: library };
  return nativeWindowsAdapter({ guid: ADAPTER_GUID, clock: systemClock(40), libraries, interfaces });
}

async function check(wifi: WifiAdapter, password: string): Promise<Result<void, WifiFault> | undefined> {
  const network = { ssid: shop.ssid, security: 'wpa2', hidden: false } as const;
  return wifi.move?.joinToCheck?.(network, new Secret('wifi-password', password), calm);
}

async function expectToComeHome(wifi: WifiAdapter): Promise<void> {
  expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
  expect(world.link()).toMatchObject({ isUp: true, profile: HOME_PROFILE });
  expect(world.profiles()).toEqual(usual.profiles.map(({ name }) => name));
}

afterAll(() => {
  world.close();
});
beforeEach(() => {
  town();
});

describe('Windows tries a password', () => {
  it('joins with the right one, letter by letter, and keeps nothing', async () => {
    const wifi = adapter();
    expect(await check(wifi, PASSWORD)).toEqual(ok(undefined));
    expect(world.link()).toMatchObject({ isUp: true, ssid: shop.ssid, mode: 1 });
    await expectToComeHome(wifi);
  });

  it('is not let in with a wrong one', async () => {
    const wifi = adapter();
    expect(await check(wifi, 'correct horse')).toEqual(fail({ kind: 'join-refused' }));
    await expectToComeHome(wifi);
  });

  it.each([
    ['gone', 'network-gone', { outcome: 'absent' }],
    ['without addresses', 'no-address', { outcome: 'silent' }],
  ] as const)('says it by its name: %s', async (_what, kind, change) => {
    town(change);
    const wifi = adapter();
    expect(await check(wifi, PASSWORD)).toEqual(fail({ kind }));
    await expectToComeHome(wifi);
  });

  it('comes home in another process that knows only the journal', async () => {
    await check(adapter(), PASSWORD);
    const guard = adapter();
    expect(await guard.move?.restore({ ...home, joined: [shop.ssid] }, calm)).toEqual(ok(undefined));
    expect(world.link()).toMatchObject({ isUp: true, profile: HOME_PROFILE });
  });

  it('is not even begun where Windows names no network: the way home would look like the way there', async () => {
    world.set('consent', '0');
    expect(await check(adapter(), PASSWORD)).toEqual(fail({ kind: 'names-hidden' }));
    expect(world.told()).toEqual([]);
  });

  it('cannot through netsh, which takes a profile from a file only', () => {
    const clock = systemClock(40);
    const netsh = openNetsh(buildSystemRoot(world, 'en'), clock);
    expect(netshAdapter({ interfaceName: 'Wi-Fi', clock, netsh, interfaces }).move?.joinToCheck).toBeUndefined();
  });
});
