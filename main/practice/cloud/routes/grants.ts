import { badRequest } from '../http/refusals';
import { json, type Answer, type Call } from '../http/exchange';
import { askedLife, tokenReply } from '../http/token-reply';
import type { CloudState } from '../model/cloud-state';
import type { Client, Developer } from '../model/directory';
import type { Identity } from '../model/identity';

/** Who a grant makes the caller, or why not. */
type Grant = (call: Call, client: Client, state: CloudState) => Identity | Answer;

/** Less than a setup needs, whatever was asked for (cloud 7.9). */
const SHORT_LIFE_SECONDS = 600;

const grants: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ['password', byPassword],
  ['urn:custom:mfa-otp', byOneTimeCode],
  ['client_credentials', byClient],
  ['refresh_token', byRefresher],
]);

/** One grant of `POST /oauth/token`: a token, or the refusal (cloud 1.2). */
export function runGrant(call: Call, client: Client, state: CloudState): Answer {
  const grant = grants.get(call.fields.get('grant_type') ?? '');
  if (grant === undefined) return badRequest('unsupported_grant_type', 'Unknown or missing grant_type');
  const granted = grant(call, client, state);
  if (!isIdentity(granted)) return granted;
  const isShort = state.faults.strikes('token-short-lived', 'token');
  const life = isShort ? SHORT_LIFE_SECONDS : askedLife(call, state.time);
  return tokenReply(state.tokens.issue(granted, client.id, life), state.tokens, life);
}

function isIdentity(granted: Identity | Answer): granted is Identity {
  return granted.kind === 'developer' || granted.kind === 'customer' || granted.kind === 'product';
}

/** A product's client signs its customers in, any other one developers (cloud 1.2). */
function byPassword({ fields }: Call, client: Client, state: CloudState): Identity | Answer {
  const [username, password] = [fields.get('username') ?? '', fields.get('password') ?? ''];
  if (client.productId !== null) return customerBy(username, password, client.productId, state);
  const developer = state.directory.developer(username, password);
  if (developer === undefined) return wrongCredentials();
  return state.faults.has('mfa-required', 'token') ? oneTimeCodePlease(developer, state) : identityOf(developer);
}

function customerBy(username: string, password: string, productId: number, state: CloudState): Identity | Answer {
  const customer = state.directory.customer(username, productId);
  if (customer?.password !== password) return wrongCredentials();
  return { kind: 'customer', username, productId };
}

function oneTimeCodePlease(developer: Developer, state: CloudState): Answer {
  const description = 'Multifactor authentication required';
  return json({ error: 'mfa_required', error_description: description, mfa_token: state.mfa.begin(developer) }, 403);
}

function byOneTimeCode({ fields }: Call, _client: Client, state: CloudState): Identity | Answer {
  const developer = state.mfa.finish(fields.get('mfa_token') ?? '', fields.get('otp') ?? '');
  return developer === undefined ? badRequest('invalid_grant', 'Invalid one-time code') : identityOf(developer);
}

function identityOf({ username }: Developer): Identity {
  return { kind: 'developer', username };
}

function wrongCredentials(): Answer {
  return badRequest('invalid_grant', 'User credentials are invalid');
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

/** Only a product's client has refresh tokens that work (cloud 1.4). */
function byRefresher({ fields }: Call, client: Client, state: CloudState): Identity | Answer {
  if (client.productId === null) return badRequest('unauthorized_client', 'This client may not use refresh_token');
  const identity = state.tokens.useRefresher(fields.get('refresh_token') ?? '', client.id);
  return identity ?? badRequest('invalid_grant', 'Invalid refresh token');
}
