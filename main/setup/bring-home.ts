import { setupError } from '../../shared/errors/error-codes';
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
  tellWhatStays(run);
  return null;
}

/** Once: that it cannot be undone is no failure of the setup. */
function tellWhatStays({ ports, view }: SetupRun): void {
  const code = 'device-network-kept';
  const isTold = view.snapshot().warnings.some((warning) => warning.code === code);
  if (!isTold && ports.wifi.observe.keepsDeviceNetwork?.() === true) view.warn(setupError(code));
}
