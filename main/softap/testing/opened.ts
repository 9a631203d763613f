import { afterEach } from 'vitest';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import type { SoftApFault } from '../../../shared/errors/soft-ap-faults';
import { Secret, type ClaimCode } from '../../../shared/secret';
import type { Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { SoftApDevice } from '../../ports/soft-ap-device';
import { systemClock } from '../../ports/system-clock';
import { openSoftApDevice } from '../soft-ap-device';
import { startFakeDevice, type FakeDevice, type Script } from './fake-device';

const running: FakeDevice[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((fake) => fake.stop()));
});

export interface Opened {
  readonly fake: FakeDevice;
  readonly device: SoftApDevice;
  readonly clock: Clock;
}

/** A fake device with this script and our client of it, on a clock 20 times faster; stopped after the test. */
export async function opened(script: Script, transport: 'tcp' | 'http' = 'tcp', speed = 20): Promise<Opened> {
  const fake = await startFakeDevice(script, transport);
  running.push(fake);
  const clock = systemClock(speed);
  return { fake, device: openSoftApDevice(fake.address, clock), clock };
}

/** Never aborts. */
export const unhurried: AbortSignal = new AbortController().signal;

/** The value of a success; a failure fails the test with its name. */
export function valueOf<T>(result: Result<T, SoftApFault>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The fault of a failure; a success fails the test. */
export function faultOf(result: Result<unknown, SoftApFault>): SoftApFault {
  if (result.ok) throw new Error(`succeeded: ${JSON.stringify(result.value)}`);
  return result.error;
}

export function named(text: string): Ssid {
  const ssid = ssidFromText(text);
  if (ssid === undefined) throw new Error(`no name: ${text}`);
  return ssid;
}

export const claimCode: ClaimCode = new Secret('claim-code', 'a/B+'.repeat(15) + 'xyz');
