import type { SetupError } from '../../shared/errors/error-codes';
import { fail } from '../../shared/result';

/** Why a command does not begin: it was called wrongly, or what it was given has a named fault. */
export type Refusal =
  | { readonly kind: 'usage'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: SetupError }
  | { readonly kind: 'cancelled' };

/** A wrong call; `message` is one sentence for a person and holds no value that could be a secret. */
export function usage(message: string): { readonly ok: false; readonly error: Refusal } {
  return fail({ kind: 'usage', message });
}
