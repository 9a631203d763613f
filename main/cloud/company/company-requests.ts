import type { DeviceId } from '../../../shared/domain/device-id';
import type { SessionKey } from '../../../shared/secret';
import type { SessionVerdict } from '../../ports/company-session';
import type { CloudCall } from '../call';
import type { BenchRequest } from './bench';
import type { CodeInHand } from './company-server';

const CALL_LIMIT_MS = 15_000;
const BENCHES = '/v1/bench-requests';
const SESSIONS = '/v1/setup-sessions';

/** Which session, and what proves that it is ours. */
export interface SessionLine {
  readonly id: string;
  readonly key: SessionKey;
}

/** Asked without a code: who runs this server, and where a session is begun. */
export function aboutCall(): CloudCall {
  return { ...post('company-about', '/v1/about', null), method: 'GET', body: null };
}

/** Asks for this bench to be let in; the label is what the company's person reads. */
export function benchCall(label: string): CloudCall {
  return post('company-bench', BENCHES, null, { bench_label: label });
}

/** Asked again and again: has the bench been let in? */
export function redeemBenchCall({ deviceCode }: BenchRequest): CloudCall {
  return post('company-bench-redeem', `${BENCHES}/redeem`, null, { device_code: deviceCode.reveal() });
}

/** What a code would open, without using it up. */
export function previewCall(inHand: CodeInHand): CloudCall {
  return post('company-preview', `${SESSIONS}/preview`, null, codeBody(inHand));
}

/** Uses a code up for its session. */
export function exchangeCall(inHand: CodeInHand): CloudCall {
  return post('company-exchange', `${SESSIONS}/exchange`, null, codeBody(inHand));
}

function codeBody({ code, verifier }: CodeInHand): Readonly<Record<string, string>> {
  return { code: code.reveal(), ...(verifier === null ? {} : { verifier }) };
}

/** A new customer token of the session. */
export function tokenCall(session: SessionLine): CloudCall {
  return post('company-token', `${pathOf(session)}/token`, session.key);
}

/** A claim code that the company's server makes (flow D). */
export function companyClaimCodeCall(session: SessionLine): CloudCall {
  return post('company-claim-code', `${pathOf(session)}/claim-code`, session.key);
}

/** What the product's own record says of a device. */
export function lookCall(session: SessionLine, id: DeviceId): CloudCall {
  return { ...post('company-look', `${pathOf(session)}/device/${id}`, session.key), method: 'GET', body: null };
}

/** Ends the session with what came of it. */
export function completeCall(
  session: SessionLine,
  id: DeviceId,
  verdict: SessionVerdict,
  appVersion: string,
): CloudCall {
  const body = { device_id: id, verdict, app_version: appVersion };
  return post('company-complete', `${pathOf(session)}/complete`, session.key, body);
}

function pathOf({ id }: SessionLine): string {
  return `${SESSIONS}/${encodeURIComponent(id)}`;
}

function post(
  name: string,
  path: string,
  key: SessionKey | null,
  body: Readonly<Record<string, string>> = {},
): CloudCall {
  return {
    name,
    method: 'POST',
    path,
    authorization: key === null ? null : `Setup ${key.reveal()}`,
    body: { type: 'json', text: JSON.stringify(body) },
    accept: 'application/json',
    limitMs: CALL_LIMIT_MS,
  };
}
