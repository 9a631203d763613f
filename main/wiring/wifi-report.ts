import type { WifiReport } from '../../shared/domain/wifi-report';
import { setupError, type SetupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import { systemClock } from '../ports/system-clock';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { findOwnRadio } from '../wifi/find-own-radio';
import { surveyWifi } from '../wifi/survey/wifi-survey';
import { readChoice, writeChoice } from './wifi-choice';

/**
 * What this computer's system says of its Wi-Fi, what a setup would move and why. Changes nothing. It takes some
 * seconds at most; when cancelled it tells what it has.
 */
export async function surveyThisComputer(stateFolder: string, signal: AbortSignal): Promise<WifiReport> {
  const clock = systemClock();
  const remembered = await readChoice(stateFolder);
  const survey = await surveyWifi(clock, signal);
  const found = await findOwnRadio(clock);
  if (found.kind === 'none') return { ...survey, method: 'guided', adapter: null, reason: found.reason, remembered };
  const { ref, reason } = found;
  return { ...survey, method: ref.kind, adapter: adapterId(ref), reason, remembered };
}

function adapterId(ref: WifiAdapterRef): string | null {
  switch (ref.kind) {
    case 'network-manager':
    case 'networksetup':
      return ref.device;
    case 'wlan-api':
      return ref.guid;
    case 'netsh':
      return ref.interfaceName;
    case 'practice':
    case 'guided':
      return null;
  }
}

/** Keeps a person's choice of adapter for the runs to come; null: automatic again. `internal`: it cannot be written. */
export async function rememberAdapter(stateFolder: string, id: string | null): Promise<Result<void, SetupError>> {
  try {
    await writeChoice(stateFolder, id);
    return ok(undefined);
  } catch {
    return fail(setupError('internal', { saw: 'choice-not-written' }));
  }
}
