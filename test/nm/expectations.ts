import { expect } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter, WifiMover } from '../../main/ports/wifi-adapter';
import { networkManagerAdapter } from '../../main/wifi/linux/network-manager-adapter';
import { HOME, homeTown } from './home-town';
import type { Stand } from './stand';

/** A signal that never aborts. */
export const calm = new AbortController().signal;

/** Faster than the wall clock, but not so fast that a real `nmcli` cannot keep up. */
const SPEED = 4;

/** The product's adapter for a device of the stand. */
export function adapterOf(stand: Stand, device = 'wlan0'): WifiAdapter {
  return networkManagerAdapter({ device, clock: systemClock(SPEED), env: stand.env });
}

/** What moves it. */
export function moverOf(adapter: WifiAdapter): WifiMover {
  if (adapter.move === null) throw new Error('This adapter moves nothing.');
  return adapter.move;
}

/** At home by the same profile, with the same profiles as in the beginning, whatever they are called. */
export async function expectAtHomeAndClean(stand: Stand): Promise<void> {
  const { devices, profiles } = await stand.look();
  expect(devices.find((device) => device.name === 'wlan0')).toMatchObject({ state: 100, active: HOME });
  expect(profiles.map((profile) => profile.uuid)).toEqual(homeTown.profiles.map((profile) => profile.uuid));
}
