import type { AccountPassword, AuthenticatorCode, MfaToken, RefreshToken } from '../../../shared/secret';
import type { CustomerClient } from '../../ports/sign-in';
import type { CloudCall } from '../call';

const LIMIT_MS = 15_000;
/** What a token is asked to live for at most, in seconds. */
const LIFE = '43200';
/** Particle's public client for developer accounts (cloud 1.1). */
const PUBLIC_CLIENT = basic('particle', 'particle');

/** Grant `password` of a developer (cloud 1.2). */
export function signInCall(email: string, password: AccountPassword): CloudCall {
  return tokenCall('sign-in', PUBLIC_CLIENT, passwordGrant(email, password));
}

/** The second step with the code of an authenticator (cloud 1.2). */
export function oneTimeCodeCall(mfaToken: MfaToken, code: AuthenticatorCode): CloudCall {
  const grant = { grant_type: 'urn:custom:mfa-otp', mfa_token: mfaToken.reveal(), otp: code.reveal() };
  return tokenCall('one-time-code', PUBLIC_CLIENT, { ...grant, expires_in: LIFE });
}

/** Grant `password` of a product's customer. */
export function customerSignInCall(client: CustomerClient, email: string, password: AccountPassword): CloudCall {
  return tokenCall('customer-sign-in', basicOf(client), passwordGrant(email, password));
}

/** Creates a customer with a password (cloud 1.8). */
export function customerSignUpCall(client: CustomerClient, email: string, password: AccountPassword): CloudCall {
  const form = { grant_type: 'client_credentials', email, password: password.reveal() };
  const path = `/v1/products/${encodeURIComponent(client.product)}/customers`;
  return { ...tokenCall('customer-sign-up', basicOf(client), form), path };
}

/** Another token for the same customer (cloud 1.2, 1.4). */
export function renewCall(client: CustomerClient, refresher: RefreshToken): CloudCall {
  const grant = { grant_type: 'refresh_token', refresh_token: refresher.reveal(), expires_in: LIFE };
  return tokenCall('renew', basicOf(client), grant);
}

/** What the client can get for itself: a client that only creates customers gets nothing of use (cloud 1.1). */
export function clientTokenCall(client: CustomerClient): CloudCall {
  return tokenCall('client-token', basicOf(client), { grant_type: 'client_credentials', expires_in: '60' });
}

/** A look at the product that only a powerful client may take. */
export function productCall(bearer: string, client: CustomerClient): CloudCall {
  return {
    ...tokenCall('product', bearer, {}),
    method: 'GET',
    path: `/v1/products/${encodeURIComponent(client.product)}/devices?perPage=1`,
    body: null,
  };
}

function passwordGrant(email: string, password: AccountPassword): Readonly<Record<string, string>> {
  return { grant_type: 'password', username: email, password: password.reveal(), expires_in: LIFE };
}

/** Forms only: JSON is refused there (cloud 1.2). */
function tokenCall(name: string, authorization: string, form: Readonly<Record<string, string>>): CloudCall {
  return {
    name,
    method: 'POST',
    path: '/oauth/token',
    authorization,
    body: { type: 'form', text: new URLSearchParams(form).toString() },
    accept: 'application/json',
    limitMs: LIMIT_MS,
  };
}

function basicOf({ id, secret }: CustomerClient): string {
  return basic(id, secret.reveal());
}

function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}
