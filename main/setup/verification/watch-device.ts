import type { SentConnect, SetupRun } from '../run';
import { awaitDeparture, awaitReturn } from './departure';
import { seenIn, sees } from './signs';
import type { Look } from './sightings';

const AS_LONG_AS_THE_CLOUD_MS = 600_000;

/**
 * Watches a device that can be seen from here. Only failures (`over`): that a device is away proves nothing. What was seen
 * of its leaving stays known, so that another watch can go on where this one stopped. Null: it is away, or aborted.
 */
export async function watchDevice(
  run: SetupRun,
  look: Look,
  connect: SentConnect,
  signal: AbortSignal,
): Promise<'over' | null> {
  const departure = connect.left ? 'gone' : await awaitDeparture(run, look, signal);
  if (departure === null) return null;
  if (departure === 'stayed') {
    sees(run, { deviceNetwork: 'stayed' });
    return 'over';
  }
  run.known.connect = { ...connect, left: true };
  if (seenIn(run).deviceNetwork !== 'returned') sees(run, { deviceNetwork: 'away' });
  if ((await awaitReturn(run, look, AS_LONG_AS_THE_CLOUD_MS, signal)) !== 'returned') return null;
  sees(run, { deviceNetwork: 'returned' });
  return 'over';
}
