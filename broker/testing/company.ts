import { randomBytes } from 'node:crypto';
import { sessionReply, type CodeRequest, type SessionReply, type SetupFlow } from '../../shared/company/contract';
import { challengeOf } from '../secrets/keyed-hash';
import { openReply } from '../sessions/open-session';
import { OPERATOR_KEY, STAFF_KEY, type Answer, type Stand } from './stand';

export const OPERATOR = `Operator ${OPERATOR_KEY}`;
export const STAFF = `Staff ${STAFF_KEY}`;

export function person(user = 'jane', flow: SetupFlow = 'token'): Record<string, string> {
  return { user, customer_label: 'Jane D.', flow };
}

/** What the link carries, and what its app keeps. */
export interface LinkCode {
  readonly code: string;
  readonly verifier: string;
}

/** The company opens a session with a link for the app that made this verifier. */
export async function openLink(stand: Stand, user = 'jane', flow: SetupFlow = 'token'): Promise<LinkCode> {
  const verifier = randomBytes(32).toString('base64url');
  const way = { channel: 'deep-link', challenge: challengeOf(verifier), state: 's'.repeat(22) };
  const answer = await stand.call('POST', '/v1/setup-sessions', { ...person(user, flow), ...way }, OPERATOR);
  const link = new URL(openReply.parse(answer.body).deep_link ?? '');
  return { code: link.searchParams.get('code') ?? '', verifier };
}

export async function openTyped(stand: Stand, user = 'jane', flow: SetupFlow = 'token'): Promise<string> {
  const body = { ...person(user, flow), channel: 'code' };
  const answer = await stand.call('POST', '/v1/setup-sessions', body, OPERATOR);
  return openReply.parse(answer.body).code ?? '';
}

export function exchange(stand: Stand, request: CodeRequest): Promise<Answer> {
  return stand.call('POST', '/v1/setup-sessions/exchange', request);
}

/** A session whose app has been let in. */
export async function openSession(stand: Stand, user = 'jane', flow: SetupFlow = 'token'): Promise<OpenSession> {
  const session = sessionReply.parse((await exchange(stand, { code: await openTyped(stand, user, flow) })).body);
  const path = `/v1/setup-sessions/${session.session_id}`;
  const key = `Setup ${session.session_key}`;
  return {
    session,
    key,
    path,
    token: 'access_token' in session ? session.access_token : '',
    call: (method, rest, body) => stand.call(method, path + rest, body, key),
  };
}

export interface OpenSession {
  readonly session: SessionReply;
  readonly key: string;
  readonly path: string;
  readonly token: string;
  readonly call: (method: string, rest: string, body?: unknown) => Promise<Answer>;
}

/** What the app does with a customer's token, and the device with its code: it becomes this customer's. */
export async function claimDevice(stand: Stand, token: string, id: string): Promise<boolean> {
  const path = `/v1/products/${stand.settings.productId}/device_claims`;
  const made = await fetch(stand.cloud.url + path, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  const { claim_code: claimCode } = (await made.json()) as { claim_code: string };
  return stand.cloud.uplink.connect({ idUpper: id.toUpperCase(), claimCode });
}

/** Whether Particle still takes this token. */
export async function isAlive(stand: Stand, token: string): Promise<boolean> {
  const url = `${stand.cloud.url}/v1/access_tokens/current`;
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).ok;
}
