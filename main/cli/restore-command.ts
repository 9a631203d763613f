import { stateFolder } from '../setup/state-folder';
import { restoreHome } from '../wiring/restore-home';
import { english } from './english';
import { ended, type Ending } from './ending';
import type { Session } from './session';
import { silentLog } from './silent-log';

/** `photon-setup restore`: puts the network back as the journal says. */
export async function restoreCommand({ io, json, reporter, stop, clock }: Session): Promise<Ending> {
  const folder = stateFolder(io.env, io.platform, io.homeFolder);
  const restored = await restoreHome(folder, clock, silentLog, stop.signal);
  if (stop.signal.aborted)
    return ended({ outcome: 'cancelled', homeRestored: restored.ok ? restored.value.homeRestored : false });
  if (!restored.ok) return ended({ outcome: 'failed', code: restored.error.code, homeRestored: false });
  if (!json && restored.value.homeRestored === null) io.stdout.write('There was nothing to put back.\n');
  const { homeRestored, deviceId, isCutOff } = restored.value;
  if (isCutOff) reporter.warning({ code: 'offline', message: english('error.offline.title') });
  return ended({ homeRestored, deviceId });
}
