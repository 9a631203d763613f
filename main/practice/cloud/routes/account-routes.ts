import { json, type Answer, type AuthorizedCall, type Route } from '../http/exchange';
import { notAllowed } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';

/** The token that calls, and the account behind it (cloud 1.3, 1.7). */
export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/access_tokens/current', group: 'token', auth: 'bearer', handle: currentToken },
  { method: 'DELETE', path: '/v1/access_tokens/current', group: 'token', auth: 'bearer', handle: revokeToken },
  { method: 'GET', path: '/v1/user', group: 'token', auth: 'bearer', handle: user },
];

function currentToken({ token }: AuthorizedCall): Answer {
  const expiresAt = token.expiresAt === null ? null : new Date(token.expiresAt).toISOString();
  return json({ expires_at: expiresAt, client: token.clientId, scopes: [], orgs: [] });
}

function revokeToken({ token }: AuthorizedCall, state: CloudState): Answer {
  state.tokens.revoke(token.value);
  return json({ ok: true });
}

function user({ identity }: AuthorizedCall, state: CloudState): Answer {
  if (identity.kind !== 'developer') return notAllowed();
  return json({
    username: identity.username,
    account_info: { first_name: 'Practice', last_name: 'Engineer', company_name: '', business_account: false },
    mfa: { enabled: false },
    wifi_device_count: state.fleet.ownedBy(identity).length,
    cellular_device_count: 0,
  });
}
