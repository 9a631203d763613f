import type { ErrorCode } from '../../shared/errors/error-codes';
import { en } from './en';

const verbs: Partial<Record<ErrorCode, string>> = {
  'device-not-found': 'Look again',
  'network-not-found': 'Choose again',
  'network-name-unsupported': 'Choose another network',
  'wifi-credentials-rejected': 'Type the password again',
  'password-invalid': 'Type the password again',
  'device-never-online': 'Check again',
  'owned-but-offline': 'Check again',
  'rejoin-failed': 'Check again',
};

/** The words on the one button of a verdict. */
export function retryText(code: ErrorCode): string {
  return verbs[code] ?? en.verdict.retry;
}
