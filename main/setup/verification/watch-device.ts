import { setupError } from '../../../shared/errors/error-codes';
import { fail } from '../../../shared/result';
import type { SentConnect, SetupRun, StepResult } from '../run';
import { awaitDeparture, awaitReturn } from './departure';
import type { Look } from './sightings';

const AS_LONG_AS_THE_CLOUD_MS = 600_000;

/**
 * Watches a device that can be seen from here. Only failures: that a device is away proves nothing. What was seen of its
 * leaving stays known, so that another watch can go on where this one stopped.
 */
export async function watchDevice(
  run: SetupRun,
  look: Look,
  connect: SentConnect,
  signal: AbortSignal,
): Promise<StepResult | null> {
  const departure = connect.left ? 'gone' : await awaitDeparture(run, look, signal);
  if (departure === 'stayed') return fail(setupError('device-stayed'));
  if (departure === 'gone') run.known.connect = { ...connect, left: true };
  if ((await awaitReturn(run, look, AS_LONG_AS_THE_CLOUD_MS, signal)) !== 'returned') return null;
  return fail(setupError('wifi-credentials-rejected'));
}
