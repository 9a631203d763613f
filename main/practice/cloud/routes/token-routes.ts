import { json, type Answer, type AuthorizedCall, type Route } from '../http/exchange';
import type { CloudState } from '../model/cloud-state';

/** The token that calls (cloud 1.3). */
export const tokenRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/access_tokens/current', group: 'token', auth: 'bearer', handle: currentToken },
  { method: 'DELETE', path: '/v1/access_tokens/current', group: 'token', auth: 'bearer', handle: revokeToken },
];

function currentToken({ token }: AuthorizedCall): Answer {
  const expiresAt = token.expiresAt === null ? null : new Date(token.expiresAt).toISOString();
  return json({ expires_at: expiresAt, client: token.clientId, scopes: [], orgs: [] });
}

function revokeToken({ token }: AuthorizedCall, state: CloudState): Answer {
  state.tokens.revoke(token.value);
  return json({ ok: true });
}
