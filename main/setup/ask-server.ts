import type { SetupError } from '../../shared/errors/error-codes';
import { fail, type Result } from '../../shared/result';
import { limited } from '../ports/limited';
import type { SetupRun } from './run';

const TRY_LIMIT_MS = 15_000;
const PAUSE_MS = 1000;
/** A server that wants to be left alone for longer than this is not waited for. */
const LONGEST_RETRY_AFTER_MS = 30_000;

/** The faults that asking again has to know; others are their server's own. */
type ServerFault<F> =
  | F
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'silent'; readonly limitMs: number }
  | { readonly kind: 'limited'; readonly retryAfterMs: number };

/** How one server is asked: how often, and what its faults mean. */
export interface Asking<F> {
  readonly tries: number;
  readonly errorOf: (fault: ServerFault<F>) => SetupError;
  /** Is asking once more of no use? */
  readonly isFinal: (fault: ServerFault<F>) => boolean;
}

/** Asks a server several times, 15 s each: one odd answer is no verdict. Waits as long as the server asks for. */
export async function askServer<T, F extends { readonly kind: string }>(
  run: SetupRun,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<Result<T, ServerFault<F>>>,
  { tries, errorOf, isFinal }: Asking<F>,
): Promise<Result<T, SetupError>> {
  const { clock } = run.ports;
  let last: ServerFault<F> = { kind: 'cancelled' };
  for (let attempt = 1; attempt <= tries && !signal.aborted; attempt += 1) {
    const answer = await limited(clock, TRY_LIMIT_MS, signal, call);
    if (answer.ok) return answer;
    last = answer.error.kind === 'cancelled' ? { kind: 'silent', limitMs: TRY_LIMIT_MS } : answer.error;
    const pause = 'retryAfterMs' in last ? last.retryAfterMs : PAUSE_MS * attempt;
    if (pause > LONGEST_RETRY_AFTER_MS || isFinal(last)) break;
    if (attempt < tries) await clock.sleep(pause, signal);
  }
  return fail(errorOf(last));
}
