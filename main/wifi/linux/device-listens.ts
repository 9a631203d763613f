import type { Clock } from '../../ports/clock';
import { DEVICE_PORT } from '../device-subnet';
import { knock } from './knock';

/** Its services start a moment after its network (softap 1.2). */
const LIMIT_MS = 5_000;
const KNOCK_MS = 500;

/**
 * Does somebody who hears this address of ours listen where a device does? Waits a while for it. To come and go without a
 * word harms no device (softap 2.3).
 */
export async function deviceListens(from: string, clock: Clock, signal: AbortSignal): Promise<boolean> {
  const deadline = clock.now() + LIMIT_MS;
  while (!signal.aborted && clock.now() < deadline) {
    const knocked = knock(DEVICE_PORT, from);
    await clock.sleep(KNOCK_MS, signal);
    if (knocked.end() === 'open') return true;
  }
  return false;
}
