import path from 'node:path';
import type { HomeConnection, WifiAdapterRef } from '../../main/ports/wifi-adapter';
import { openJournal } from '../../main/setup/journal-file';
import type { Ssid } from '../../shared/domain/ssid';

/** The journal of a run that died just after its join. */
export async function leaveJournal(
  stateHome: string,
  adapter: WifiAdapterRef,
  home: HomeConnection,
  photon: Ssid,
): Promise<void> {
  const journal = openJournal(path.join(stateHome, 'photon-setup'));
  await journal.append({ fact: 'run-started', runId: 'dead', at: 0, adapter, claims: true });
  await journal.append({ fact: 'home-remembered', home });
  await journal.append({ fact: 'joining-device', ssid: photon });
}
