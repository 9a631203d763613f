import { setupError, type SetupError } from './error-codes';

/** What can go wrong between us and the Particle cloud, as the cloud room names it. */
export type CloudFault =
  /** Nothing answered: no route, no name, refused, reset, TLS failed to connect. */
  | { readonly kind: 'offline' }
  /** Something answered that is not Particle's API: HTML, a redirect to elsewhere, a wrong certificate. */
  | { readonly kind: 'not-particle' }
  /** 401, or an error body about the token. */
  | { readonly kind: 'session' }
  /** 403 without a more telling body; for one device it means "not yours, or not yet" (cloud 0.1 rule 5). */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'owned-by-other' }
  /** Sign-in refused (`invalid_grant`). */
  | { readonly kind: 'credentials' }
  | { readonly kind: 'mfa-required' }
  /** The configured client is not known to the cloud, or can do more than create customers (cloud 7.2). */
  | { readonly kind: 'client-unsuitable'; readonly saw: 'refused' | 'too-powerful' }
  /** 429 or 529; how long to wait before the next try. */
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  /** Not sent: after too many refused sign-ins in a row the cloud would lock the address (cloud 5.4). */
  | { readonly kind: 'paused'; readonly retryAfterMs: number }
  /** 402. */
  | { readonly kind: 'plan-limit' }
  /** The API answered, but with a failure of its own. */
  | { readonly kind: 'service'; readonly status: number }
  /** Connected, but no answer within the limit. */
  | { readonly kind: 'silent'; readonly limitMs: number }
  /** A 2xx reply without the promised content. */
  | { readonly kind: 'malformed'; readonly what: string }
  | { readonly kind: 'cancelled' };

/** The one table from what the cloud did to a code. */
export function errorOfCloudFault(fault: CloudFault): SetupError {
  switch (fault.kind) {
    case 'offline':
      return setupError('offline');
    case 'not-particle':
      return setupError('not-particle');
    case 'session':
      return setupError('token-invalid', { saw: fault.kind });
    case 'credentials':
      return setupError('sign-in-refused');
    case 'mfa-required':
      return setupError('one-time-code-needed');
    case 'client-unsuitable':
      return setupError('customer-client-unsuitable', { saw: fault.saw });
    case 'owned-by-other':
      return setupError('owned-by-other');
    case 'limited':
      return setupError('rate-limited', { retryAfterMs: fault.retryAfterMs });
    case 'paused':
      return setupError('sign-in-paused', { retryAfterMs: fault.retryAfterMs });
    case 'service':
      return setupError('cloud-error', { status: fault.status });
    case 'silent':
      return setupError('cloud-error', { saw: 'silent', limitMs: fault.limitMs });
    case 'malformed':
      return setupError('cloud-error', { saw: fault.what });
    case 'forbidden':
    case 'not-found':
    case 'plan-limit':
      return setupError('account-not-allowed', { saw: fault.kind });
    case 'cancelled':
      return setupError('internal', { saw: 'cancelled' });
  }
}
