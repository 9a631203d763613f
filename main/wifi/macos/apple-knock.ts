import { DEVICE_ADDRESS, DEVICE_PORT } from '../device-subnet';
import type { MacRadio } from './mac-radio';

const LIMIT_MS = 4_000;
const PATIENCE_S = 2;

/** How a knock ended: somebody opened, nobody did, or it is not known that anybody knocked. */
type Knock = 'opened' | 'not-opened' | 'not-known';

/** A program of Apple's knocks once at the device's port, for `patienceS` seconds. */
export async function knock(
  { tools }: Pick<MacRadio, 'tools'>,
  patienceS: number,
  signal: AbortSignal,
): Promise<Knock> {
  const args = ['-z', '-G', String(patienceS), DEVICE_ADDRESS, String(DEVICE_PORT)];
  const answer = await tools('nc', { args, limitMs: LIMIT_MS }, signal);
  if (!answer.ok) return 'not-known';
  if (answer.value.exit === 0) return 'opened';
  // It is silent about a connection that failed; words are about its arguments.
  return answer.value.said.trim() === '' ? 'not-opened' : 'not-known';
}

/**
 * Does such a program reach the device's port? It needs no Local Network permission, so a yes where we ourselves cannot
 * get through means that this permission is what is missing (wifi 4.5).
 */
export async function appleReachesDevice(radio: Pick<MacRadio, 'tools'>, signal: AbortSignal): Promise<boolean> {
  return (await knock(radio, PATIENCE_S, signal)) === 'opened';
}
