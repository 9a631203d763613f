import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { HomeConnection, WifiAdapter } from '../../main/ports/wifi-adapter';
import { fail, ok } from '../../shared/result';
import { networkNamed } from '../engine/practice-setup';
import { bothWays } from './stand-in/both-ways';
import { device, HOME_PROFILE, homeNetwork, usual, WindowsWorld, type StandInNetwork } from './stand-in/windows-world';
import { wideHex } from './stand-in/world-file';

const world = new WindowsWorld();
const { native, byNetsh } = bothWays(world, 'de');
const calm = new AbortController().signal;
const office = networkNamed('Office: 2nd floor');
const ON_DEVICE = `1 1 - ${device}`;
const ON_HOME = `1 4 ${wideHex(HOME_PROFILE)} ${homeNetwork}`;

afterAll(() => {
  world.close();
});
beforeEach(() => {
  become({});
});

/** A Windows that names nothing, at home on a network of this kind. */
function become(home: Partial<StandInNetwork>): void {
  const networks = usual.networks.map((one) => (one.ssid === homeNetwork ? { ...one, ...home } : one));
  world.become({ ...usual, consent: false, networks });
}

/** Home is gone, and there is another network that Windows knows. */
function moveToOffice(change: Pick<StandInNetwork, 'address' | 'router'>): void {
  const others = usual.networks.filter(({ ssid }) => ssid !== homeNetwork);
  const networks = [...others, { ssid: office, auth: 7, quality: 70, outcome: 'ok' as const, ...change }];
  world.become({ ...usual, on: null, consent: false, networks });
  world.set('link', ON_DEVICE);
}

async function remembered(wifi: WifiAdapter): Promise<HomeConnection> {
  const seen = await wifi.observe.home(calm);
  if (!seen.ok) throw new Error(`no home: ${seen.error.kind}`);
  expect(seen.value).toEqual({ connectionId: expect.stringMatching(/^unnamed:/) as string, name: null });
  return seen.value;
}

function isHome(): boolean {
  const { isUp, profile } = world.link();
  return isUp && profile === HOME_PROFILE;
}

function disconnects(): number {
  return world.told().filter(({ what }) => what === 'disconnect').length;
}

describe.each([
  ['wlanapi.dll', native],
  ['netsh', byNetsh],
] as const)('home, where Windows does not name it, by %s', (_way, adapter) => {
  it('is remembered by its router', async () => {
    const { connectionId } = await remembered(adapter());
    const marks: unknown = JSON.parse((connectionId ?? '').slice('unnamed:'.length));
    const hardware = expect.stringMatching(/^[0-9a-f]{12}$/) as string;
    expect(marks).toEqual({ router: hardware, gateway: '192.168.178.1', subnet: '192.168.178' });
  });

  it.each(['192.168.178.40', '10.1.2.3'])(
    'is no other network that Windows chooses, there with %s',
    async (address) => {
      const wifi = adapter();
      const unnamed = await remembered(wifi);
      await wifi.move?.join(device, calm);
      moveToOffice({ address });
      expect(await wifi.move?.restore(unnamed, calm)).toEqual(fail({ kind: 'return-failed' }));
      expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(false));
      expect(world.link().ssid).toBe(office);
      expect(disconnects()).toBe(1);
    },
  );

  it('is no network without its way to the internet, where the router does not answer', async () => {
    become({ router: 'mute' });
    const wifi = adapter();
    const unnamed = await remembered(wifi);
    await wifi.move?.join(device, calm);
    moveToOffice({ address: '192.168.178.40', router: 'none' });
    expect(await wifi.move?.restore(unnamed, calm)).toEqual(fail({ kind: 'return-failed' }));
    expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(false));
  });

  it('is come back to, where the router does not answer, and where there is none', async () => {
    for (const router of ['mute', 'none'] as const) {
      become({ router });
      const wifi = adapter();
      const unnamed = await remembered(wifi);
      await wifi.move?.join(device, calm);
      expect(await wifi.move?.restore(unnamed, calm)).toEqual(ok(undefined));
      expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(true));
      expect(isHome()).toBe(true);
    }
  });

  it('is left alone when Windows came back to it before anybody looked', async () => {
    const wifi = adapter();
    const unnamed = await remembered(wifi);
    await wifi.move?.join(device, calm);
    world.set('link', ON_HOME);
    expect(await wifi.move?.restore(unnamed, calm)).toEqual(ok(undefined));
    expect(disconnects()).toBe(0);
    expect(isHome()).toBe(true);
  });
});

describe.each([
  ['wlanapi.dll', native],
  ['netsh', byNetsh],
] as const)('home with the addresses of a device, where Windows does not name it, by %s', (_way, adapter) => {
  beforeEach(() => {
    become({ address: '192.168.0.23' });
  });

  it('is not taken for the device on the way there and back', async () => {
    const wifi = adapter();
    const unnamed = await remembered(wifi);
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(world.link().ssid).toBe(device);
    expect(await wifi.move?.restore(unnamed, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(true));
    expect(isHome()).toBe(true);
  });

  it('is known by its router to whoever looks', async () => {
    const unnamed = { ...(await remembered(adapter())), joined: [device] };
    expect(await adapter().move?.restore(unnamed, calm)).toEqual(ok(undefined));
    expect(world.told()).toEqual([]);
  });

  it('is seen by a PC that wandered off to it', async () => {
    const wifi = adapter();
    await remembered(wifi);
    await wifi.move?.join(device, calm);
    expect(await wifi.observe.isAtDevice?.(calm)).toEqual(ok(true));
    world.set('link', ON_HOME);
    expect(await wifi.observe.isAtDevice?.(calm)).toEqual(ok(false));
  });

  it('was none where the PC was at the device before anybody looked', async () => {
    world.set('link', ON_DEVICE);
    const wifi = adapter();
    await remembered(wifi);
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isAtDevice?.(calm)).toEqual(ok(true));
  });
});
