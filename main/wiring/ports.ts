import type { Journal } from '../ports/journal';
import type { Log } from '../ports/log';
import { openCloud } from '../cloud/cloud';
import type { SetupPorts } from '../setup/setup';
import { openSoftApDevice } from '../softap/soft-ap-device';
import { isLoopback } from './addresses';
import type { Places } from './places';

/** Opens device and cloud, and finds out whether the device can be watched from where this computer is at home. */
export async function openPorts(places: Places, journal: Journal, log: Log): Promise<SetupPorts> {
  const { wifi, clock } = places;
  const device = openSoftApDevice(places.device, clock);
  const cloud = openCloud({ origin: places.api, clock, log });
  const ports = { wifi, device, cloud, journal, clock, log };
  const mayBe = places.needsNoRadio && isLoopback(places.device.host);
  return { ...ports, deviceReachableFromHome: mayBe && (await bothAnswer(ports)) };
}

/** Only what has been seen counts: a practice world refuses the device's address when the PC is elsewhere. */
async function bothAnswer({ device, cloud }: Pick<SetupPorts, 'device' | 'cloud'>): Promise<boolean> {
  const { signal } = new AbortController();
  const there = await device.probe(signal);
  return there.ok && (await cloud.reachable(signal)).ok;
}
