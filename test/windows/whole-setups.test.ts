import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import type { RunningWorld } from '../../main/practice/start-world';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { openNetsh } from '../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../main/wifi/windows/netsh/netsh-adapter';
import { ssidFromHex, type Ssid } from '../../shared/domain/ssid';
import { Secret } from '../../shared/secret';
import { setUpInPractice, SPEED } from '../engine/practice-setup';
import { buildSystemRoot } from './stand-in/system-root';
import { ADAPTER_GUID, buildLibraries, device, HOME_PROFILE, usual, WindowsWorld } from './stand-in/windows-world';
import type { WorldFacts } from './stand-in/windows-world';

const world = new WindowsWorld();
const library = buildLibraries(world);

afterAll(() => {
  world.close();
});

const { interfaces } = world;
const ways = {
  'wlanapi.dll': (speed: number) =>
    nativeWindowsAdapter({
      ...{ guid: ADAPTER_GUID, clock: systemClock(speed), interfaces },
      libraries: { wlanapi: library, iphlpapi: library },
    }),
  netsh: (speed: number) => {
    const clock = systemClock(speed);
    return netshAdapter({
      ...{ interfaceName: 'Wi-Fi', clock, interfaces },
      netsh: openNetsh(buildSystemRoot(world, 'de'), clock),
    });
  },
} as const;

/** The practice radio goes where Windows went, so that device and cloud are in reach where they would be. */
function together(windows: WifiAdapter, practice: WifiAdapter): WifiAdapter {
  const [{ move }, other] = [windows, practice.move];
  if (move === null || other === null) throw new Error('both radios move');
  return {
    ...windows,
    move: {
      join: async (ssid, signal) => {
        const joined = await move.join(ssid, signal);
        return joined.ok ? other.join(ssid, signal) : joined;
      },
      returnLimitMs: move.returnLimitMs + other.returnLimitMs,
      restore: async (home, signal) => {
        const restored = await move.restore(home, signal);
        return restored.ok ? other.restore({ connectionId: 'home', name: null }, signal) : restored;
      },
    },
  };
}

function standIn(way: keyof typeof ways, facts: WorldFacts) {
  return (practice: WifiAdapter, { world: { deviceSsidHex, speed } }: RunningWorld): WifiAdapter => {
    const networks = facts.networks.map((one) => (one.ssid === device ? { ...one, ssid: named(deviceSsidHex) } : one));
    world.become({ ...facts, networks });
    return together(ways[way](speed), practice);
  };
}

function named(hex: string): Ssid {
  const ssid = ssidFromHex(hex);
  if (ssid === undefined) throw new Error(`no name: ${hex}`);
  return ssid;
}

function expectHome(): void {
  expect(world.link()).toMatchObject({ isUp: true, profile: HOME_PROFILE });
  expect(world.profiles()).toEqual(usual.profiles.map(({ name }) => name));
}

describe.each([
  ['wlanapi.dll', SPEED],
  // A process for each look: faster would leave a slow machine too little time for one.
  ['netsh', 4],
] as const)('a whole setup through %s', (way, speed) => {
  it('verifies, and is home by the same profile', async () => {
    const end = await setUpInPractice({ world: { speed }, wifi: standIn(way, usual) });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
    expect(end.connection).toBe('home');
    expectHome();
  });

  it('verifies without consent to the location, when the name is known', async () => {
    const end = await setUpInPractice({
      world: { speed },
      wifi: standIn(way, { ...usual, consent: false }),
      planFor: ({ world: { deviceSsidHex } }) => ({ device: { kind: 'ssid', ssid: named(deviceSsidHex) } }),
    });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
    expectHome();
  });

  it('is home after a wrong password', async () => {
    const login = { kind: 'password', password: new Secret('wifi-password', 'not-the-password') } as const;
    const end = await setUpInPractice({ world: { speed }, wifi: standIn(way, usual), plan: { login } });
    expect(end.snapshot).toMatchObject({ outcome: 'failed', error: { code: 'wifi-credentials-rejected' } });
    expectHome();
  });
});

describe('a whole setup that comes to nothing', () => {
  it('says why it sees nothing without consent', async () => {
    const end = await setUpInPractice({ wifi: standIn('wlanapi.dll', { ...usual, consent: false }) });
    expect(end.snapshot).toMatchObject({ outcome: 'failed', error: { code: 'network-names-hidden' } });
    expectHome();
  });

  it.each([
    ['a device that does not let us in', { outcome: 'refuses' as const }, 'join-refused'],
    ['a device that gives no address', { outcome: 'silent' as const }, 'join-no-address'],
    ['no device', { outcome: 'absent' as const }, 'device-not-found'],
  ])('is home after %s', async (_what, change, code) => {
    const networks = usual.networks.map((one) => (one.ssid === device ? { ...one, ...change } : one));
    const end = await setUpInPractice({ wifi: standIn('wlanapi.dll', { ...usual, networks }) });
    expect(end.snapshot).toMatchObject({ outcome: 'failed', error: { code } });
    expectHome();
  });
});
