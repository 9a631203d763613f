import { connect } from 'node:net';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiObserver } from '../../ports/wifi-adapter';
import { appleTools, type ApplePaths } from './apple-tools';
import type { MacRadio } from './mac-radio';
import { lookAround, mayBeDevice } from './position';

const LIMIT_MS = 4_000;
const DEVICE_PORT = 5609;

/**
 * Does a program of Apple's reach the device's port? It needs no Local Network permission, so a yes where we ourselves
 * cannot get through means that this permission is what is missing (wifi 4.5).
 */
export async function appleReachesDevice({ tools }: Pick<MacRadio, 'tools'>, signal: AbortSignal): Promise<boolean> {
  const args = ['-z', '-G', '2', '192.168.0.1', '5609'];
  const answer = await tools('nc', { args, limitMs: LIMIT_MS }, signal);
  return answer.ok && answer.value.exit === 0;
}

/** Why nobody answers although the device's network is joined; null: macOS is not the reason. */
export async function whyUnreachable(
  radio: MacRadio,
  signal: AbortSignal,
): Promise<Result<WifiFault | null, WifiFault>> {
  const position = await lookAround(radio, signal);
  if (!position.ok) return position;
  const isBlocked = mayBeDevice(position.value) && (await appleReachesDevice(radio, signal));
  return ok(isBlocked ? { kind: 'local-network' } : null);
}

/** The same for a Mac that a person moves, of whose radio nothing is asked. */
export function whyNobodyAnswers(clock: Clock, paths?: ApplePaths): NonNullable<WifiObserver['whyUnreachable']> {
  const tools = appleTools(clock, null, paths);
  return async (signal) => ok((await appleReachesDevice({ tools }, signal)) ? { kind: 'local-network' } : null);
}

/**
 * Knocks once at the first address of the network that the Mac is on, and says nothing there. macOS asks for its Local
 * Network permission at a program's first try to reach a local address, whether anybody answers or not (wifi 4.5).
 */
export async function touchNeighbour(own: readonly string[], signal: AbortSignal): Promise<void> {
  const [address] = own;
  if (address === undefined || signal.aborted) return;
  const neighbour = address.replace(/\d+$/, '1');
  await new Promise<void>((resolve) => {
    const socket = connect({ host: neighbour, port: DEVICE_PORT });
    const end = (): void => {
      socket.destroy();
      resolve();
    };
    for (const event of ['connect', 'error'] as const) socket.once(event, end);
    signal.addEventListener('abort', end, { once: true });
  });
}
