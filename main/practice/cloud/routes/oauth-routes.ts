import { clientOf } from '../http/call-client';
import type { Answer, Call, Route } from '../http/exchange';
import { badRequest, limited } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';
import { runGrant } from './grants';

/** `POST /oauth/token`: forms only, with the limits of logins (cloud 1.2, 5.4). */
export const oauthRoutes: readonly Route[] = [
  { method: 'POST', path: '/oauth/token', group: 'token', auth: 'none', handle: handOutToken },
];

function handOutToken(call: Call, state: CloudState): Answer {
  if (!state.tokenRequests.admit() || state.logins.locked()) return limited();
  const answer = judge(call, state);
  // A correct password is no failed log-in, though a one-time code is asked for next.
  const isFailure = answer.kind === 'json' && answer.status !== 200 && answer.status !== 403;
  state.logins.note(isFailure ? 'failure' : 'success');
  return answer;
}

function judge(call: Call, state: CloudState): Answer {
  if (call.bodyKind !== 'form') {
    return badRequest('invalid_request', 'Method must be POST with application/x-www-form-urlencoded encoding');
  }
  const client = clientOf(call, state);
  if (client === undefined) return badRequest('invalid_client', 'Client credentials are invalid');
  return runGrant(call, client, state);
}
