import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { HomeConnection, WifiAdapter } from '../../main/ports/wifi-adapter';
import { putHome } from '../../main/setup/put-home';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { fail, ok } from '../../shared/result';
import {
  ADAPTER_GUID,
  buildLibraries,
  device,
  HOME_PROFILE,
  usual,
  WindowsWorld,
  type StandInNetwork,
} from './stand-in/windows-world';

const world = new WindowsWorld();
const library = buildLibraries(world);
const calm = new AbortController().signal;
const clock = systemClock(40);
const home = { connectionId: `profile:${HOME_PROFILE}`, name: HOME_PROFILE };
const left = { connectionId: 'unnamed', name: null, joined: [device] };
/** Looks: six seconds and more, as Windows may take (wifi 3.4). */
const SLOWLY = '25';

afterAll(() => {
  world.close();
});
beforeEach(() => {
  world.become({ ...usual, consent: false });
});

function adapter(): WifiAdapter {
  const libraries = { wlanapi: library, iphlpapi: library };
  return nativeWindowsAdapter({ guid: ADAPTER_GUID, clock, libraries, interfaces: world.interfaces });
}

async function remembered(wifi: WifiAdapter): Promise<HomeConnection> {
  const seen = await wifi.observe.home(calm);
  if (!seen.ok) throw new Error(`no home: ${seen.error.kind}`);
  expect(seen.value).toEqual({ connectionId: expect.stringMatching(/^unnamed:/) as string, name: null });
  return seen.value;
}

/** The same, but with too little time for Windows to come home in one try. */
function hasty(wifi: WifiAdapter): WifiAdapter {
  return { ...wifi, move: wifi.move === null ? null : { ...wifi.move, returnLimitMs: 3_000 } };
}

function isHome(): boolean {
  const { isUp, profile } = world.link();
  return isUp && profile === HOME_PROFILE;
}

function disconnects(): number {
  return world.told().filter(({ what }) => what === 'disconnect').length;
}

function townWhere(ssid: string, change: Partial<StandInNetwork>): readonly StandInNetwork[] {
  return usual.networks.map((one) => (one.ssid === ssid ? { ...one, ...change } : one));
}

describe('without consent to the location', () => {
  beforeEach(() => {
    world.become({ ...usual, consent: false });
  });

  it('cannot list networks, but moves there and back', async () => {
    const wifi = adapter();
    expect(await wifi.observe.scan?.(calm)).toEqual(fail({ kind: 'names-hidden' }));
    const unnamed = await remembered(wifi);
    expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(true));
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(false));
    expect(await wifi.move?.restore(unnamed, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(true));
    expect(world.told().map(({ what }) => what)).toEqual(['scan', 'temporary', 'disconnect']);
    expect(isHome()).toBe(true);
  });

  it('goes home by a name that was known before consent was taken back', async () => {
    const wifi = adapter();
    await wifi.move?.join(device, calm);
    expect(await adapter().move?.restore(home, calm)).toEqual(ok(undefined));
    expect(isHome()).toBe(true);
  });
});

describe('on the way home, where Windows chooses the network by itself', () => {
  it('leaves a Windows that takes its time alone once the device is left', async () => {
    world.set('patience', SLOWLY);
    const wifi = adapter();
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(await putHome(wifi, left, clock, calm)).toEqual(ok({ isCutOff: false }));
    expect(disconnects()).toBe(1);
    expect(isHome()).toBe(true);
  });

  it('so does another process, and one whose time was over on the way', async () => {
    world.set('patience', SLOWLY);
    await adapter().move?.join(device, calm);
    expect(await putHome(hasty(adapter()), left, clock, calm)).toEqual(fail({ kind: 'return-failed' }));
    expect(await putHome(adapter(), left, clock, calm)).toEqual(ok({ isCutOff: false }));
    expect(disconnects()).toBe(1);
    expect(isHome()).toBe(true);
  });

  it('only watches when the device has left before, and Windows is on its way', async () => {
    world.set('patience', SLOWLY);
    const wifi = adapter();
    await wifi.move?.join(device, calm);
    world.set(`network ${device}`, '1 93 gone 192.168.0.2 2462 -');
    expect(await putHome(wifi, left, clock, calm)).toEqual(ok({ isCutOff: false }));
    expect(disconnects()).toBe(0);
    expect(isHome()).toBe(true);
  });

  it('leaves a PC at home there, whoever looks', async () => {
    expect(await adapter().move?.restore(left, calm)).toEqual(ok(undefined));
    expect(world.told()).toEqual([]);
  });

  it('leaves one alone that the person put on a network, where it was on none', async () => {
    const nowhere = { connectionId: null, name: null, joined: [device] };
    expect(await adapter().move?.restore(nowhere, calm)).toEqual(ok(undefined));
    expect(world.told()).toEqual([]);
  });

  it.each(['the same process', 'another process'])('comes back from a join that has not begun yet: %s', async (who) => {
    const first = adapter();
    const cancel = new AbortController();
    const joining = first.move?.join(device, cancel.signal);
    while (world.told().length === 0) await new Promise(setImmediate);
    cancel.abort();
    await joining;
    const wifi = who === 'the same process' ? first : adapter();
    expect(await wifi.move?.restore(left, calm)).toEqual(ok(undefined));
    for (let look = 0; look < 8; look += 1) await wifi.observe.isHome(left, calm);
    expect(isHome()).toBe(true);
  });

  it('calls off a join that never ends', async () => {
    world.become({ ...usual, consent: false, networks: townWhere(device, { outcome: 'hangs' }) });
    const wifi = adapter();
    expect(await wifi.move?.join(device, calm)).toEqual(fail({ kind: 'timeout' }));
    expect(await wifi.move?.restore(left, calm)).toEqual(ok(undefined));
    expect(disconnects()).toBe(1);
    expect(isHome()).toBe(true);
  });

  it.each(['the same process', 'another process'])('leaves a device that gives no address: %s', async (who) => {
    world.become({ ...usual, consent: false, networks: townWhere(device, { outcome: 'silent' }) });
    const first = adapter();
    expect(await first.move?.join(device, calm)).toEqual(fail({ kind: 'no-address' }));
    const wifi = who === 'the same process' ? first : adapter();
    expect(await wifi.move?.restore(left, calm)).toEqual(ok(undefined));
    expect(disconnects()).toBe(1);
    expect(isHome()).toBe(true);
  });
});
