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
  'online-unseen': 'verdict.check',
  'device-no-address': 'verdict.check',
  'device-no-internet': 'verdict.check',
  'device-cloud-blocked': 'verdict.check',
  'device-updating': 'verdict.check',
  'device-first-start': 'verdict.check',
  'device-no-power': 'verdict.check',
  'device-dfu': 'verdict.check',
  'device-keeps-trying': 'verdict.type',
  'device-on-older-network': 'verdict.type',
};

/** The words on the one button of a verdict. */
export function retryText(code: ErrorCode): PlainId {
  return verbs[code] ?? 'verdict.retry';
}
