import type { DeviceId } from '../../../shared/domain/device-id';
import type { SessionKey } from '../../../shared/secret';
import type { SessionVerdict } from '../../ports/company-session';
import type { CloudCall } from '../call';
import type { CodeInHand } from './company-server';

const CALL_LIMIT_MS = 15_000;
const SESSIONS = '/v1/setup-sessions';

/** Which session, and what proves that it is ours. */
export interface SessionLine {
  readonly id: string;
  readonly key: SessionKey;
}

export function previewCall(inHand: CodeInHand): CloudCall {
  return post('company-preview', `${SESSIONS}/preview`, null, codeBody(inHand));
}

export function exchangeCall(inHand: CodeInHand): CloudCall {
  return post('company-exchange', `${SESSIONS}/exchange`, null, codeBody(inHand));
}

function codeBody({ code, verifier }: CodeInHand): Readonly<Record<string, string>> {
  return { code: code.reveal(), ...(verifier === null ? {} : { verifier }) };
}

export function tokenCall(session: SessionLine): CloudCall {
  return post('company-token', `${pathOf(session)}/token`, session.key);
}

export function companyClaimCodeCall(session: SessionLine): CloudCall {
  return post('company-claim-code', `${pathOf(session)}/claim-code`, session.key);
}

export function lookCall(session: SessionLine, id: DeviceId): CloudCall {
  return { ...post('company-look', `${pathOf(session)}/device/${id}`, session.key), method: 'GET', body: null };
}

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
