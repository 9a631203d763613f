import type { CloudFault } from './cloud-faults';
import { setupError, type SetupError } from './error-codes';

/** What can go wrong between us and a company's server (cloud 8.2). */
export type CompanyFault =
  /** Nobody answered, or somebody who is no such server. */
  | Extract<CloudFault, { readonly kind: 'offline' | 'not-particle' | 'silent' | 'malformed' | 'cancelled' }>
  /** The server answered, but with a failure of its own; 503: Particle is out of its reach. */
  | { readonly kind: 'service'; readonly status: number }
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  /** The one-time code is none of the server's, or the link was not opened by this app. */
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'code-expired' }
  | { readonly kind: 'code-used' }
  /** Nobody has let the bench in yet. */
  | { readonly kind: 'pending' }
  /** A person of the company has turned the bench down. */
  | { readonly kind: 'turned-down' }
  /** Too late, too often, or closed: nothing more is given out for this session. */
  | { readonly kind: 'session-closed' }
  /** It was asked for what this session is not for. */
  | { readonly kind: 'refused' }
  /** The server looked itself, and the device is not what we saw. */
  | { readonly kind: 'disagrees' };

/** The one table from what a company's server did to a code. */
export function errorOfCompanyFault(fault: CompanyFault): SetupError {
  switch (fault.kind) {
    case 'offline':
    case 'silent':
      return setupError('company-unreachable', { saw: fault.kind });
    case 'not-particle':
      return setupError('company-unreachable', { saw: 'foreign-answer' });
    case 'malformed':
      return setupError('company-unreachable', { saw: fault.what });
    case 'service':
      return setupError('company-error', { status: fault.status });
    case 'limited':
      return setupError('company-limited', { retryAfterMs: fault.retryAfterMs });
    case 'code-wrong':
    case 'code-expired':
    case 'code-used':
    case 'pending':
      return setupError('session-code-refused', { saw: fault.kind });
    case 'turned-down':
      return setupError('bench-turned-down');
    case 'session-closed':
      return setupError('session-closed');
    case 'refused':
      return setupError('company-error', { saw: 'refused' });
    case 'disagrees':
      return setupError('company-disagrees');
    case 'cancelled':
      return setupError('internal', { saw: 'cancelled' });
  }
}
