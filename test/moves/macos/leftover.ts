import path from 'node:path';
import type { JournalFact } from '../../../main/ports/journal';
import { openJournal } from '../../../main/setup/journal-file';
import type { Ssid } from '../../../shared/domain/ssid';
import type { Stand } from '../../macos/stand/open-stand';
import { adapterOf, homeOf } from '../../macos/town';

/** A run that died just after its join: its network is among the preferred ones, and only the journal knows why. */
export async function leaveBehind(mac: Stand, stateHome: string, photon: Ssid): Promise<void> {
  const facts: readonly JournalFact[] = [
    { fact: 'run-started', runId: 'dead', at: 0, adapter: { kind: 'networksetup', device: 'en0' }, claims: true },
    { fact: 'home-remembered', home: await homeOf(adapterOf(mac)) },
    { fact: 'joining-device', ssid: photon },
  ];
  const journal = openJournal(path.join(stateHome, 'photon-setup'));
  for (const fact of facts) await journal.append(fact);
  mac.change(({ preferred }) => ({ preferred: [photon, ...preferred] }));
}
