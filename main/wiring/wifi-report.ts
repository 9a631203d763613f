import type { WifiReason } from '../../shared/domain/wifi-reason';
import type { WifiReport } from '../../shared/domain/wifi-report';
import { setupError, type SetupError } from '../../shared/errors/error-codes';
import { errorOfWifiFault } from '../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import { systemClock } from '../ports/system-clock';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { chooseAdapter } from '../wifi/choose-adapter';
import { findOwnRadio } from '../wifi/find-own-radio';
import { surveyPractice } from '../wifi/survey/survey-practice';
import { surveyWifi, type WifiSurvey } from '../wifi/survey/wifi-survey';
import { findPracticeWorld } from './practice-world';
import { readChoice, writeChoice } from './wifi-choice';
import type { Surroundings } from './workbench';

/**
 * What this computer's system says of its Wi-Fi, what a setup would move and why. Changes nothing. It takes some
 * seconds at most; when cancelled it tells what it has.
 */
export async function surveyThisComputer(stateFolder: string, signal: AbortSignal): Promise<WifiReport> {
  const clock = systemClock();
  const remembered = await readChoice(stateFolder);
  const [survey, found] = await Promise.all([surveyWifi(clock, signal), findOwnRadio(clock, remembered)]);
  const ref = found.kind === 'radio' ? found.ref : ({ kind: 'guided' } as const);
  return reportOf(survey, ref, found.reason, remembered);
}

/** As `surveyThisComputer`, for a setup as it was asked for. `device-unreachable`: no practice world answers there. */
export async function surveyFor(
  { wifi, practice, stateFolder }: Pick<Surroundings, 'wifi' | 'practice' | 'stateFolder'>,
  signal: AbortSignal,
): Promise<Result<WifiReport, SetupError>> {
  if (wifi === 'auto' && practice === null) return ok(await surveyThisComputer(stateFolder, signal));
  const clock = systemClock();
  const choice = await chooseAdapter(wifi, practice, null);
  if (!choice.ok) return fail(errorOfWifiFault(choice.error));
  const { ref, reason } = choice.value;
  const survey =
    ref.kind === 'practice' ? await surveyWorld(ref.control, clock, signal) : ok(await surveyWifi(clock, signal));
  return survey.ok ? ok(reportOf(survey.value, ref, reason, await readChoice(stateFolder))) : survey;
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

async function surveyWorld(
  control: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<WifiSurvey, SetupError>> {
  const world = await findPracticeWorld(control, clock);
  return world.ok ? ok(await surveyPractice(control, clock, signal)) : world;
}

function reportOf(survey: WifiSurvey, ref: WifiAdapterRef, reason: WifiReason, remembered: string | null): WifiReport {
  return { ...survey, method: ref.kind, adapter: adapterId(ref), reason, remembered };
}

/** As the survey names it. */
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
      return ref.control;
    case 'guided':
      return null;
  }
}
