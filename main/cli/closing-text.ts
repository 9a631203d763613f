import { ssidDisplay } from '../../shared/domain/ssid';
import { computerText, errorTextOf } from '../../shared/errors/error-texts';
import { systemOf } from '../../shared/domain/system';
import { nextStep } from '../../shared/errors/next-steps';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Verdict } from '../../shared/setup/verdict';
import { inert } from '../../shared/inert-text';
import { english } from './english';
import type { FinalResult } from './reporter';

/** What to do once the program has ended, where the usual words promise that it goes on by itself. */
const afterTheEnd: Partial<Record<ErrorCode, string>> = {
  'rejoin-failed': 'Choose your network in the Wi-Fi menu of this computer, or let "photon-setup restore" try again.',
};

/** The lines that explain one failure of a setup that goes on, with what else it may be where a verification ended in it. */
export function failureLines(
  code: ErrorCode,
  verdict: Verdict | null,
  next = nextStep(english, code, systemOf(process.platform)),
): readonly string[] {
  const { title, happened, safe } = errorTextOf(english, code);
  const doubt = verdict?.code === code ? doubtLines(verdict) : [];
  const kept = verdict?.code === code && code === 'token-invalid' ? [`  ${english('verdict.tokenKept')}`] : [];
  return [`${title}.`, `  ${happened}`, `  ${safe}`, ...kept, `  Next: ${next}`, ...doubt, `  Help code: ${code}`];
}

function doubtLines({ others, signsDisagree }: Verdict): readonly string[] {
  return [
    ...(signsDisagree ? ['  The light and what was seen from here do not fit together, so this is not certain.'] : []),
    ...(others.length > 0
      ? ['  It may also be:', ...others.map((other) => `  - ${errorTextOf(english, other).title}`)]
      : []),
  ];
}

/** The lines with which a setup ends, for a person. */
export function closingLines(result: FinalResult, last: SetupSnapshot | null): readonly string[] {
  const { home, sentByHand } = last?.facts ?? { home: null, sentByHand: false };
  const computer = computerText(english, { homeRestored: result.homeRestored, home, sentByHand });
  return [...outcomeLines(result, last), ...(computer === '' ? [] : [computer])];
}

function outcomeLines(result: FinalResult, last: SetupSnapshot | null): readonly string[] {
  const failure = result.code === null ? [] : failureLines(result.code, result.verdict, afterTheEnd[result.code]);
  switch (result.outcome) {
    case 'verified':
      if (last === null) return [];
      return [`verified: ${deviceName(result)} is online${whose(last)} (${seconds(result.elapsedMs)}).`];
    case 'configured':
      return result.code === null
        ? [`configured: ${deviceName(result)} took the settings${of(last)} and left setup mode.`]
        : failure;
    case 'failed':
      return failure;
    case 'cancelled':
      return ['Cancelled.', ...failure];
    case 'usage':
      return [];
  }
}

function whose({ facts }: SetupSnapshot): string {
  return facts.ownerStays ? '; whose it is stays as it was' : ' and in your account';
}

function of(last: SetupSnapshot | null): string {
  const network = last?.facts.network ?? null;
  return network === null ? '' : ` of ${ssidDisplay(network.ssid)}`;
}

function deviceName({ name, deviceId }: FinalResult): string {
  const id = deviceId ?? 'the device';
  return name === null ? id : `${inert(name)} (${id})`;
}

/** A duration as people read it. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
