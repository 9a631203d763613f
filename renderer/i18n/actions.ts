import type { ErrorCode } from '../../shared/errors/error-codes';
import { nextActionFor, type NextAction } from '../../shared/errors/next-actions';
import type { PlainId } from '../../shared/texts/message';

const verbs: Readonly<Record<NextAction, PlainId>> = {
  'try-again': 'verdict.retry',
  'type-password': 'verdict.type',
  'choose-network': 'verdict.chooseOther',
  'restart-device': 'verdict.retry',
  'hold-setup': 'verdict.lookDevice',
  'check-power': 'verdict.lookDevice',
  'check-router': 'verdict.check',
  'check-internet': 'verdict.check',
  wait: 'verdict.check',
  'look-at-light': 'verdict.check',
  'reconnect-computer': 'verdict.retry',
  'sign-in': 'verdict.retry',
  'ask-owner': 'verdict.check',
  'ask-company': 'verdict.check',
  'ask-support': 'verdict.retry',
};

/** Words that fit one code better than those of its next action. */
const special: Partial<Record<ErrorCode, PlainId>> = {
  'device-not-found': 'verdict.look',
  'rejoin-failed': 'verdict.check',
};

/** The words on the one button of a verdict. */
export function retryText(code: ErrorCode): PlainId {
  return special[code] ?? verbs[nextActionFor(code)];
}
