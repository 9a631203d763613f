import type { BrokerRefusal } from '../../shared/company/contract';
import { fail } from '../../shared/result';
import type { ParticleFault } from '../particle/particle-fault';

/** A refusal as it goes out; the wait is in seconds. */
export interface Refusal {
  readonly error: BrokerRefusal;
  readonly retryAfter?: number;
}

const statuses: Readonly<Record<BrokerRefusal, number>> = {
  invalid_request: 400,
  authorization_pending: 400,
  not_allowed: 401,
  wrong_verifier: 403,
  access_denied: 403,
  session_closed: 403,
  session_expired: 403,
  used_up: 403,
  too_many_devices: 403,
  not_found: 404,
  code_unknown: 404,
  not_in_product: 404,
  code_used: 409,
  wrong_flow: 409,
  owner_mismatch: 409,
  code_expired: 410,
  too_large: 413,
  slow_down: 429,
  internal: 500,
  particle_unavailable: 503,
};

/** The HTTP status of a refusal. */
export function statusOf(error: BrokerRefusal): number {
  return statuses[error];
}

/** The refusal as a result; the wait is in seconds. */
export function refuse(error: BrokerRefusal, retryAfter?: number): { readonly ok: false; readonly error: Refusal } {
  return fail(retryAfter === undefined ? { error } : { error, retryAfter });
}

/** Whatever Particle's reason is, the app is told only that it has to wait. */
export function particleRefusal(fault: ParticleFault): { readonly ok: false; readonly error: Refusal } {
  return refuse('particle_unavailable', fault.kind === 'limited' ? fault.waitSeconds : 30);
}
