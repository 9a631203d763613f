import type { CloudFault } from '../../shared/errors/cloud-faults';
import { isLimit } from './limits-in-a-row';
import { readErrorBody, saysNo, type ErrorBody } from './error-body';
import type { CloudReply } from './reply';
import { retryAfterMs } from './retry-after';

/** What a whole reply says went wrong; null when it is a success whose JSON can be read (cloud 5.1, 5.2). */
export function faultOfReply(reply: CloudReply): CloudFault | null {
  if (isFromStranger(reply)) return { kind: 'not-particle' };
  if (isSuccess(reply.status)) return faultOfSuccess(reply);
  if (isLimit(reply.status)) return { kind: 'limited', retryAfterMs: retryAfterMs(reply) };
  if (reply.status >= 500) return { kind: 'service', status: reply.status };
  return faultOfRefusal(reply.status, readErrorBody(reply.json));
}

/**
 * Did something answer that is not the API: a redirect, a page with a success, a sign-in page of the network (511),
 * a proxy (407), or a block page? The API itself answers 403 and 404 in JSON.
 */
export function isFromStranger(reply: CloudReply): boolean {
  if (reply.status < 400) return !isSuccess(reply.status) || reply.html;
  return reply.status === 407 || reply.status === 511 || (reply.html && (reply.status === 403 || reply.status === 404));
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function faultOfSuccess(reply: CloudReply): CloudFault | null {
  if (reply.text.trim() === '') return null;
  if (reply.json === undefined) return looksLikeJson(reply) ? malformed('json') : { kind: 'not-particle' };
  return saysNo(reply.json) ? faultOfRefusal(reply.status, readErrorBody(reply.json)) : null;
}

function looksLikeJson(reply: CloudReply): boolean {
  return /^\s*[[{]/.test(reply.text);
}

function malformed(what: string): CloudFault {
  return { kind: 'malformed', what };
}

function faultOfRefusal(status: number, body: ErrorBody): CloudFault {
  if (status === 401 || isAboutToken(body)) return { kind: 'session' };
  if (status === 402) return { kind: 'plan-limit' };
  if (body.error === 'mfa_required') return { kind: 'mfa-required' };
  if (body.error === 'invalid_grant') return { kind: 'credentials' };
  if (SOMEONE_ELSES.test(body.message)) return { kind: 'owned-by-other' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'not-found' };
  return { kind: 'service', status };
}

/** The words with a space: a 403 of Particle quotes an address with `access_token=` in it and means the device. */
function isAboutToken(body: ErrorBody): boolean {
  return body.error === 'invalid_token' || body.error === 'expired_token' || /\baccess token\b/i.test(body.message);
}

const SOMEONE_ELSES =
  /\b(?:belongs to|owned by|claimed by) (?:someone|somebody|another|a different)\b|\balready (?:claimed|owned)\b/i;
