import type { Refusal } from '../sessions/refusal';

/** What an error of the framework means for the caller; anything that is not the caller's fault is `internal`. */
export function refusalOfError(error: unknown): Refusal {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return { error: 'too_large' };
  return typeof status === 'number' && status >= 400 && status < 500
    ? { error: 'invalid_request' }
    : { error: 'internal' };
}
