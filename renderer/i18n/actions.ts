import type { ErrorCode } from '../../shared/errors/error-codes';
import type { PlainId } from '../../shared/texts/message';

const verbs: Partial<Record<ErrorCode, PlainId>> = {
  'device-not-found': 'verdict.look',
  'network-not-found': 'verdict.chooseAgain',
  'network-name-unsupported': 'verdict.chooseOther',
  'wifi-credentials-rejected': 'verdict.type',
  'password-invalid': 'verdict.type',
  'device-never-online': 'verdict.check',
  'owned-but-offline': 'verdict.check',
  'rejoin-failed': 'verdict.check',
};

/** The words on the one button of a verdict. */
export function retryText(code: ErrorCode): PlainId {
  return verbs[code] ?? 'verdict.retry';
}
