import { setupError } from '../../shared/errors/error-codes';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { ok, type Result } from '../../shared/result';
import { noteAnyway } from './note-anyway';
import { putHome } from './put-home';
import { isWithoutInternet, type Homecoming } from './reach-home';
import type { SetupRun } from './run';

/** Puts the PC back if this run moved it, and says so in journal and snapshot. */
export async function bringHome(run: SetupRun, signal: AbortSignal): Promise<Result<Homecoming, WifiFault>> {
  const { known, ports } = run;
  if (!known.away || known.home === null) return ok({ isCutOff: false });
  known.atDevice = false;
  await noteAnyway(run.note, { fact: 'restoring-home' }, ports.log);
  const back = await putHome(ports.wifi, known.home, ports.clock, signal);
  if (!back.ok) return back;
  known.away = false;
  await noteAnyway(run.note, { fact: 'home-restored' }, ports.log);
  run.view.learn({ homeRestored: true });
  tellWhatStays(run);
  return back;
}

/** For who does not ask the cloud next: the PC is back on its network, and has no internet (yet). */
export async function tellIfCutOff({ ports, view }: SetupRun, homecoming: Homecoming): Promise<void> {
  if (await isWithoutInternet(ports.wifi.observe, homecoming)) view.warn(setupError('offline'));
}

/** Once: that it cannot be undone is no failure of the setup. */
function tellWhatStays({ ports, view }: SetupRun): void {
  const code = 'device-network-kept';
  const isTold = view.snapshot().warnings.some((warning) => warning.code === code);
  if (!isTold && ports.wifi.observe.keepsDeviceNetwork?.() === true) view.warn(setupError(code));
}
