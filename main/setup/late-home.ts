import { limited } from '../ports/limited';
import type { SetupRun } from './run';

const LIMIT_MS = 10 * 60_000;
const PAUSE_MS = 3000;
const LOOK_LIMIT_MS = 15_000;

/**
 * After a return that failed: waits, for ten minutes at most, until the PC is home after all, by the hand of a person or by
 * itself. Where it is home already, and it is only something else that could not be put back, there is nothing to wait for.
 */
export async function lateHome({ known, ports }: SetupRun, signal: AbortSignal): Promise<boolean> {
  const { home } = known;
  if (!known.away || home === null) return !known.away;
  const { clock, wifi } = ports;
  const until = clock.now() + LIMIT_MS;
  let wasElsewhere = false;
  while (!signal.aborted && clock.now() < until) {
    const there = await limited(clock, LOOK_LIMIT_MS, signal, (within) => wifi.observe.isHome(home, within));
    if (there.ok && there.value) return wasElsewhere;
    wasElsewhere ||= there.ok;
    await clock.sleep(PAUSE_MS, signal);
  }
  return false;
}
