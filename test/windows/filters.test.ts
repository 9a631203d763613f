import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { openNetsh } from '../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../main/wifi/windows/netsh/netsh-adapter';
import { fail, ok } from '../../shared/result';
import { networkNamed } from '../engine/practice-setup';
import { buildSystemRoot } from './stand-in/system-root';
import {
  ADAPTER_GUID,
  buildLibraries,
  device,
  usual,
  WindowsWorld,
  type Outcome,
  type StandInFilter,
} from './stand-in/windows-world';

const world = new WindowsWorld();
const library = buildLibraries(world);
const root = buildSystemRoot(world, 'en');
const calm = new AbortController().signal;
const office = networkNamed('Office');
const everyDenied: StandInFilter = { list: 'policy-denies', ssid: null };

afterAll(() => {
  world.close();
});

function native(): WifiAdapter {
  return nativeWindowsAdapter({
    ...{ guid: ADAPTER_GUID, clock: systemClock(40), interfaces: world.interfaces },
    libraries: { wlanapi: library, iphlpapi: library },
  });
}

function byNetsh(): WifiAdapter {
  const clock = systemClock(4);
  return netshAdapter({ interfaceName: 'Wi-Fi', clock, netsh: openNetsh(root, clock), interfaces: world.interfaces });
}

/** A Windows with these lists, where the device's network does this. */
function become(filters: readonly StandInFilter[], outcome: Outcome): void {
  const networks = usual.networks.map((one) => (one.ssid === device ? { ...one, outcome } : one));
  world.become({ ...usual, networks, filters });
}

describe.each([
  ['wlanapi.dll', native],
  ['netsh', byNetsh],
] as const)('by %s the lists of an administrator', (_, adapter) => {
  it.each<readonly [string, string, readonly StandInFilter[]]>([
    ['that deny the device', 'permission', [{ list: 'policy-denies', ssid: device }]],
    ['that deny every network but one', 'permission', [everyDenied, { list: 'policy-permits', ssid: office }]],
    ['of a user that deny the device', 'permission', [{ list: 'users-deny', ssid: device }]],
    ['that deny every network but the device', 'join-refused', [everyDenied, { list: 'policy-permits', ssid: device }]],
    ['that deny networks of computers alone', 'join-refused', [{ ...everyDenied, isAdHoc: true }]],
    ['that are empty', 'join-refused', []],
  ])('%s: %s', async (_what, kind, filters) => {
    become(filters, 'refuses');
    expect(await adapter().move?.join(device, calm)).toEqual(fail({ kind }));
  });

  it('are said before anything is joined, for one network and for all devices', async () => {
    become([everyDenied], 'absent');
    expect(await adapter().observe.isBarred?.(device, calm)).toBe(true);
    expect(await adapter().observe.isBarred?.(null, calm)).toBe(true);
    become([{ list: 'policy-denies', ssid: device }], 'absent');
    expect(await adapter().observe.isBarred?.(device, calm)).toBe(true);
    expect(await adapter().observe.isBarred?.(null, calm)).toBe(false);
  });

  it('keep nobody from anything when they are not to be had', async () => {
    become([everyDenied], 'ok');
    world.set('service', '0');
    expect(await adapter().observe.isBarred?.(device, calm)).toBe(false);
  });

  it('are no matter where a join goes well', async () => {
    become([everyDenied], 'ok');
    expect(await adapter().move?.join(device, calm)).toEqual(ok(undefined));
  });
});
