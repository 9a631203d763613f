import { connect } from 'node:net';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiObserver } from '../../ports/wifi-adapter';
import { appleTools, type ApplePaths } from './apple-tools';
import { DEVICE_PORT } from '../device-subnet';
import { appleReachesDevice } from './apple-knock';
import { isHeldBack } from './held-back';
import type { MacRadio } from './mac-radio';
import { lookAround, mayBeDevice } from './position';

/** Why nobody answers although the device's network is joined; null: macOS is not the reason. */
export async function whyUnreachable(
  radio: MacRadio,
  signal: AbortSignal,
): Promise<Result<WifiFault | null, WifiFault>> {
  const position = await lookAround(radio, signal);
  if (!position.ok) return position;
  return ok(mayBeDevice(position.value) ? await whatKeepsUs(radio.device, radio, signal) : null);
}

/** The same for a Mac that a person moves, of whose radio nothing is asked. */
export function whyNobodyAnswers(clock: Clock, paths?: ApplePaths): NonNullable<WifiObserver['whyUnreachable']> {
  const tools = appleTools(clock, null, paths);
  return async (signal) => ok(await whatKeepsUs(null, { tools, clock }, signal));
}

async function whatKeepsUs(
  own: string | null,
  radio: Pick<MacRadio, 'tools' | 'clock'>,
  signal: AbortSignal,
): Promise<WifiFault | null> {
  if (await appleReachesDevice(radio, signal)) return { kind: 'local-network' };
  return (await isHeldBack(own, radio, signal)) ? { kind: 'firewall' } : null;
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
