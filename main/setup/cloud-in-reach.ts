import type { CloudFault } from '../../shared/errors/cloud-faults';
import type { Result } from '../../shared/result';

/** Internet is when the API's origin answers HTTP, whatever it answers; a captive page is not the API. */
export function answersHttp(answer: Result<void, CloudFault>): boolean {
  return answer.ok || !['offline', 'not-particle', 'silent', 'cancelled'].includes(answer.error.kind);
}
