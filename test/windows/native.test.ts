import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { fail, ok } from '../../shared/result';
import { networkNamed } from '../engine/practice-setup';
import { rememberedProfile } from './stand-in/remembered-profile';
import {
  ADAPTER_GUID,
  buildLibraries,
  device,
  HOME_PROFILE,
  homeNetwork,
  usual,
  WindowsWorld,
  type StandInNetwork,
  type WorldFacts,
} from './stand-in/windows-world';
import { wideHex } from './stand-in/world-file';

const world = new WindowsWorld();
const library = buildLibraries(world);
const calm = new AbortController().signal;
const home = { connectionId: `profile:${HOME_PROFILE}`, name: HOME_PROFILE };

afterAll(() => {
  world.close();
});
beforeEach(() => {
  world.become(usual);
});

function adapter(guid = ADAPTER_GUID): WifiAdapter {
  const libraries = { wlanapi: library, iphlpapi: library };
  return nativeWindowsAdapter({ guid, clock: systemClock(40), libraries, interfaces: world.interfaces });
}

/** Each look brings what is under way a step nearer. */
async function expectToStayHome(wifi: WifiAdapter): Promise<void> {
  for (let look = 0; look < 8; look += 1) await wifi.observe.isHome(home, calm);
  expect(isHome()).toBe(true);
}

function isHome(): boolean {
  const { isUp, profile } = world.link();
  return isUp && profile === HOME_PROFILE;
}

describe('there and back', () => {
  it('remembers the profile, joins, returns by it, and leaves nothing behind', async () => {
    const wifi = adapter();
    expect(rememberedProfile(await wifi.observe.home(calm))).toBe(HOME_PROFILE);
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(world.link()).toMatchObject({ isUp: true, ssid: device, mode: 1 });
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(true));
    expect(isHome()).toBe(true);
    expect(world.profiles()).toEqual(usual.profiles.map(({ name }) => name));
    expect(world.told().map(({ what }) => what)).toEqual(['temporary', 'profile']);
  });

  it('speaks to the device from its own address there, and at home steers nothing', async () => {
    const { observe, move } = adapter();
    expect(await observe.sourceAddress?.(calm)).toBeNull();
    expect(await move?.join(device, calm)).toEqual(ok(undefined));
    expect(await observe.sourceAddress?.(calm)).toBe('192.168.0.2');
    expect(await move?.restore(home, calm)).toEqual(ok(undefined));
    expect(await observe.sourceAddress?.(calm)).toBeNull();
  });

  it('names the network that it is on by the network, whatever the profile is called', async () => {
    const profiles = [{ name: 'Home 2', ssid: homeNetwork, automatic: true }];
    world.become({ ...usual, on: 'Home 2', profiles });
    const { observe } = adapter();
    expect(rememberedProfile(await observe.home(calm))).toBe('Home 2');
    expect(await observe.ownNetwork?.(calm)).toEqual(ok(homeNetwork));
    world.set('consent', '0');
    expect(await observe.ownNetwork?.(calm)).toEqual(ok(null));
  });

  it('goes home in another process that knows only the journal', async () => {
    expect(await adapter().move?.join(device, calm)).toEqual(ok(undefined));
    const guard = adapter();
    expect(await guard.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await guard.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(isHome()).toBe(true);
  });

  it('comes back from a join that Windows has not begun yet', async () => {
    const wifi = adapter();
    const cancel = new AbortController();
    const joining = wifi.move?.join(device, cancel.signal);
    while (world.told().length === 0) await new Promise(setImmediate);
    cancel.abort();
    expect(await joining).toEqual(fail({ kind: 'cancelled' }));
    expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
    await expectToStayHome(wifi);
  });

  it('so does another process, which knows from the journal that there was one', async () => {
    const cancel = new AbortController();
    const joining = adapter().move?.join(device, cancel.signal);
    while (world.told().length === 0) await new Promise(setImmediate);
    cancel.abort();
    await joining;
    const guard = adapter();
    expect(await guard.move?.restore({ ...home, joined: [device] }, calm)).toEqual(ok(undefined));
    await expectToStayHome(guard);
  });

  it.each([
    ['the process that asked for it', (wifi: WifiAdapter) => wifi, home],
    ['another one, which knows the journal', () => adapter(), { ...home, joined: [device] }],
  ])('does not take a PC for home that is on its way and looks as if it stayed: %s', async (_who, whose, to) => {
    world.become({ ...usual, byTown: true });
    const wifi = adapter();
    const cancel = new AbortController();
    const joining = wifi.move?.join(device, cancel.signal);
    await expect.poll(() => world.told().length).toBe(1);
    cancel.abort();
    expect(await joining).toEqual(fail({ kind: 'cancelled' }));
    expect(isHome()).toBe(true);
    expect(await whose(wifi).move?.restore(to, calm)).toEqual(ok(undefined));
    expect(world.told().map(({ what }) => what)).toEqual(['temporary', 'profile']);
  });

  it('does nothing when the PC is home already', async () => {
    expect(await adapter().move?.restore(home, calm)).toEqual(ok(undefined));
    expect(world.told()).toEqual([]);
  });

  it('leaves the device alone when the PC was on no network', async () => {
    world.become({ ...usual, on: null, profiles: [] });
    const nowhere = { connectionId: null, name: null };
    const wifi = adapter();
    expect(await wifi.observe.home(calm)).toEqual(ok(nowhere));
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(nowhere, calm)).toEqual(ok(false));
    expect(await wifi.move?.restore(nowhere, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(nowhere, calm)).toEqual(ok(true));
    expect(world.link().isUp).toBe(false);
  });

  it('tells what Windows chose by itself from what it was told to join', async () => {
    const { observe, move } = adapter();
    expect(await observe.isSystemsChoice?.(calm)).toBe(false);
    expect(await move?.join(device, calm)).toEqual(ok(undefined));
    world.set('link', '4 0 - -');
    for (let look = 0; look < 12; look += 1) await observe.isHome(home, calm);
    expect(isHome()).toBe(true);
    expect(await observe.isSystemsChoice?.(calm)).toBe(true);
  });

  it('takes a connection that a dead run left up for no home', async () => {
    expect(await adapter().move?.join(device, calm)).toEqual(ok(undefined));
    expect(await adapter().observe.home(calm)).toEqual(ok({ connectionId: null, name: null }));
  });

  it('joins by the bare name where a temporary profile is refused', async () => {
    const networks = usual.networks.map((one) =>
      one.ssid === device ? { ...one, outcome: 'open-only' as const } : one,
    );
    world.become({ ...usual, networks });
    expect(await adapter().move?.join(device, calm)).toEqual(ok(undefined));
    expect(world.told().map(({ what }) => what)).toEqual(['temporary', 'open']);
  });
});

describe('a PC that is still connecting', () => {
  it('has the network for its home that it is connecting to', async () => {
    world.become({ ...usual, on: null });
    world.set('heading', `1 0 ${wideHex(HOME_PROFILE)} ${homeNetwork}`);
    expect(rememberedProfile(await adapter().observe.home(calm))).toBe(HOME_PROFILE);
    expect(isHome()).toBe(true);
  });

  it('is not waited for longer than the setup waits for an answer', async () => {
    const networks = usual.networks.map((one) =>
      one.ssid === homeNetwork ? { ...one, outcome: 'hangs' as const } : one,
    );
    world.become({ ...usual, on: null, networks });
    world.set('heading', `1 0 ${wideHex(HOME_PROFILE)} ${homeNetwork}`);
    const clock = systemClock(40);
    const begun = clock.now();
    expect((await adapter().observe.home(calm)).ok).toBe(true);
    expect(clock.now() - begun).toBeLessThan(10_000);
  });
});

describe('a home with the addresses of the device', () => {
  it('is told from the device by its profile', async () => {
    const networks = usual.networks.map((one) =>
      one.ssid === homeNetwork ? { ...one, address: '192.168.0.23' } : one,
    );
    world.become({ ...usual, networks });
    const wifi = adapter();
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isAtDevice?.(calm)).toEqual(ok(true));
    world.set('link', `1 4 ${wideHex(HOME_PROFILE)} ${homeNetwork}`);
    expect(await wifi.observe.isAtDevice?.(calm)).toEqual(ok(false));
  });
});

describe('a join that fails', () => {
  const deviceAs = (change: Partial<StandInNetwork>): WorldFacts => ({
    ...usual,
    networks: usual.networks.map((one) => (one.ssid === device ? { ...one, ...change } : one)),
  });

  it.each([
    ['gone', 'network-gone', { outcome: 'absent' }],
    ['refusing', 'join-refused', { outcome: 'refuses' }],
    ['a twin with a password', 'join-refused', { auth: 7 }],
    ['a twin that is somewhere else', 'wrong-subnet', { address: '10.0.0.5' }],
    ['without addresses', 'no-address', { outcome: 'silent' }],
  ] as const)('%s: %s', async (_what, kind, change) => {
    world.become(deviceAs(change));
    const wifi = adapter();
    expect(await wifi.move?.join(device, calm)).toEqual(fail({ kind }));
    expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(isHome()).toBe(true);
  });

  it('says so when the radio is off, the adapter is gone or the service is stopped', async () => {
    for (const [name, kind] of [
      ['radio', 'switched-off'],
      ['present', 'no-adapter'],
      ['service', 'service-down'],
    ] as const) {
      world.become({ ...usual, on: null });
      world.set(name, '0');
      const wifi = adapter();
      expect(await wifi.move?.join(device, calm)).toEqual(fail({ kind }));
      expect(await wifi.observe.home(calm)).toEqual(fail({ kind }));
      expect(await wifi.observe.scan?.(calm)).toEqual(fail({ kind }));
    }
  });

  it('says that the adapter is gone when it is unplugged on the device', async () => {
    const wifi = adapter();
    await wifi.move?.join(device, calm);
    world.set('present', '0');
    expect(await wifi.move?.restore(home, calm)).toEqual(fail({ kind: 'no-adapter' }));
  });

  it('stops when it is cancelled', async () => {
    world.become(deviceAs({ outcome: 'silent' }));
    const cancel = new AbortController();
    const joined = adapter().move?.join(device, cancel.signal);
    setTimeout(() => {
      cancel.abort();
    }, 100);
    expect(await joined).toEqual(fail({ kind: 'cancelled' }));
  });

  it('does not come back to a profile that is gone', async () => {
    const wifi = adapter();
    const gone = { connectionId: 'profile:Deleted', name: 'Deleted' };
    expect(await wifi.move?.restore(gone, calm)).toEqual(fail({ kind: 'return-failed' }));
  });

  it('does not come back to a network that is out of reach', async () => {
    const wifi = adapter();
    await wifi.move?.join(device, calm);
    const networks = usual.networks.map((one) =>
      one.ssid === homeNetwork ? { ...one, outcome: 'absent' as const } : one,
    );
    world.become({ ...usual, on: null, networks });
    expect(await wifi.move?.restore(home, calm)).toEqual(fail({ kind: 'return-failed' }));
  });

  it('has not come back while another profile is up, which Windows went to instead', async () => {
    world.become({ ...usual, byTown: true, on: null });
    const wifi = adapter();
    const returning = wifi.move?.restore(home, calm);
    await expect.poll(() => world.told().map(({ what }) => what)).toEqual(['profile']);
    world.set('link', `1 4 ${wideHex('Gast: Café')} ${networkNamed('Gast: Café')}`);
    expect(await returning).toEqual(fail({ kind: 'return-failed' }));
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(false));
  });

  it('needs the libraries', async () => {
    const libraries = { wlanapi: '/nowhere/wlanapi.dll', iphlpapi: library };
    const wifi = nativeWindowsAdapter({ guid: ADAPTER_GUID, clock: systemClock(40), libraries });
    expect(await wifi.observe.home(calm)).toEqual(fail({ kind: 'tool-failed' }));
  });

  it.each(['9f1d2c3b-7a64-4e05-b1c8-2e7d90a4f613', 'no guid'])('has no adapter %s', async (guid) => {
    expect(await adapter(guid).observe.home(calm)).toEqual(fail({ kind: 'no-adapter' }));
  });
});

describe('scanning', () => {
  it('asks for a new scan and lists what there is, strongest first', async () => {
    const seen = await adapter().observe.scan?.(calm);
    expect(world.told()).toEqual([{ what: 'scan', detail: '-' }]);
    expect(seen).toEqual(
      ok([
        { ssid: device, rssi: -54, security: 'open', channel: 11, on24GHz: true, unsupported: null },
        { ssid: homeNetwork, rssi: -58, security: 'wpa2', channel: 6, on24GHz: true, unsupported: null },
        {
          ssid: networkNamed('Gast: Café'),
          rssi: -84,
          security: 'open',
          channel: 36,
          on24GHz: false,
          unsupported: null,
        },
      ]),
    );
  });
});
