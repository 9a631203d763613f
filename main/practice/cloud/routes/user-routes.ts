import { json, type Answer, type AuthorizedCall, type Call, type Route } from '../http/exchange';
import { limited, notAllowed } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';

/** Developer accounts (cloud 1.7). */
export const userRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/users', group: 'other', auth: 'none', handle: signUp },
  { method: 'GET', path: '/v1/user', group: 'token', auth: 'bearer', handle: user },
  { method: 'POST', path: '/v1/user/password-reset', group: 'other', auth: 'none', handle: resetPassword },
];

function signUp({ fields }: Call, state: CloudState): Answer {
  if (!state.accountRequests.admit()) return limited();
  const [username, password] = [fields.get('username') ?? '', fields.get('password') ?? ''];
  if (!username.includes('@') || password.length < 8) return json({ ok: false, errors: ['Invalid user data'] }, 400);
  const isNew = state.directory.addDeveloper({ username, password });
  return isNew ? json({ ok: true }) : json({ ok: false, errors: ['username must be unique'] }, 400);
}

function user({ identity }: AuthorizedCall, state: CloudState): Answer {
  if (identity.kind !== 'developer') return notAllowed();
  return json({
    username: identity.username,
    account_info: { first_name: 'Practice', last_name: 'Engineer', company_name: '', business_account: false },
    mfa: { enabled: state.faults.has('mfa-required', 'token') },
    wifi_device_count: state.fleet.ownedBy(identity).length,
    cellular_device_count: 0,
  });
}

/** Says the same for every name, so that nobody learns who has an account. */
function resetPassword(_call: Call, state: CloudState): Answer {
  if (!state.accountRequests.admit()) return limited();
  return json({ ok: true, message: 'Password reset email sent.' });
}
