import type { WifiFault } from '../../shared/errors/wifi-faults';
import { putHome } from './put-home';
import type { SetupRun } from './run';

/** Puts the PC back if this run moved it, and says so in journal and snapshot. Null: it is home. */
export async function bringHome(run: SetupRun, limitMs: number, signal: AbortSignal): Promise<WifiFault | null> {
  const { known, ports } = run;
  if (!known.away || known.home === null) return null;
  known.atDevice = false;
  await noteAnyway(run, 'restoring-home');
  const back = await putHome(ports.wifi, known.home, ports.clock, limitMs, signal);
  if (!back.ok) return back.error;
  known.away = false;
  await noteAnyway(run, 'home-restored');
  run.view.learn({ homeRestored: true });
  return null;
}

/** Going home must not fail because a disk is full; the guard would at worst restore once more. */
async function noteAnyway(run: SetupRun, fact: 'restoring-home' | 'home-restored'): Promise<void> {
  try {
    await run.note({ fact });
  } catch (error) {
    run.ports.log.warn('journal-failed', { fact, error: String(error) });
  }
}
