import { badRequest } from '../http/refusals';
import type { Answer, Call } from '../http/exchange';
import { askedLife, tokenReply } from '../http/token-reply';
import type { CloudState } from '../model/cloud-state';
import type { Client } from '../model/directory';
import type { Identity } from '../model/identity';

/** Who a grant makes the caller, or why not. */
type Grant = (call: Call, client: Client, state: CloudState) => Identity | Answer;

const grants: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ['password', byPassword],
  ['client_credentials', byClient],
]);

/** One grant of `POST /oauth/token`: a token, or the refusal (cloud 1.2). */
export function runGrant(call: Call, client: Client, state: CloudState): Answer {
  const grant = grants.get(call.fields.get('grant_type') ?? '');
  if (grant === undefined) return badRequest('unsupported_grant_type', 'Unknown or missing grant_type');
  const granted = grant(call, client, state);
  if (granted.kind === 'json' || granted.kind === 'html' || granted.kind === 'stream') return granted;
  const life = askedLife(call, state.time);
  return tokenReply(state.tokens.issue(granted, client.id, life), life);
}

function byPassword(call: Call, _client: Client, state: CloudState): Identity | Answer {
  const { fields } = call;
  const developer = state.directory.developer(fields.get('username') ?? '', fields.get('password') ?? '');
  if (developer === undefined) return badRequest('invalid_grant', 'User credentials are invalid');
  return { kind: 'developer', username: developer.username };
}

/** Without a scope the product's own token, with `customer=EMAIL` that customer's (cloud 1.2). */
function byClient(call: Call, client: Client, state: CloudState): Identity | Answer {
  const scope = call.fields.get('scope');
  const { productId } = client;
  if (productId === null || client.scope !== '*:*') {
    return badRequest('unauthorized_client', 'This client may not use client_credentials');
  }
  if (scope === undefined) return { kind: 'product', productId };
  const username = /^customer=(.+)$/.exec(scope)?.[1];
  if (username === undefined) return badRequest('invalid_scope', 'Unknown scope');
  if (state.directory.customer(username, productId) === undefined) {
    return badRequest('invalid_scope', 'Customer not found');
  }
  return { kind: 'customer', username, productId };
}
