import type { WifiFault } from '../../shared/errors/wifi-faults';
import { noteAnyway } from './note-anyway';
import { putHome } from './put-home';
import type { SetupRun } from './run';

/** Puts the PC back if this run moved it, and says so in journal and snapshot. Null: it is home. */
export async function bringHome(run: SetupRun, signal: AbortSignal): Promise<WifiFault | null> {
  const { known, ports } = run;
  if (!known.away || known.home === null) return null;
  known.atDevice = false;
  await noteAnyway(run.note, { fact: 'restoring-home' }, ports.log);
  const back = await putHome(ports.wifi, known.home, ports.clock, signal);
  if (!back.ok) return back.error;
  known.away = false;
  await noteAnyway(run.note, { fact: 'home-restored' }, ports.log);
  run.view.learn({ homeRestored: true });
  return null;
}
