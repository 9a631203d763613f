import { errorOfCloudFault, type CloudFault } from '../../shared/errors/cloud-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import { fail, type Result } from '../../shared/result';
import type { CloudResult } from '../ports/cloud-session';
import { limited } from '../ports/limited';
import type { SetupRun } from './run';

const TRIES = 3;
const TRY_LIMIT_MS = 15_000;
const PAUSE_MS = 1000;
/** A cloud that wants to be left alone for longer than this is not waited for. */
const LONGEST_RETRY_AFTER_MS = 30_000;

/** Asks the cloud, three times if not said otherwise, 15 s each: one odd answer is no verdict. Waits as long as the cloud asks for. */
export async function askCloud<T>(
  run: SetupRun,
  signal: AbortSignal,
  call: (signal: AbortSignal) => CloudResult<T>,
  tries = TRIES,
): Promise<Result<T, SetupError>> {
  const { clock } = run.ports;
  let last: CloudFault = { kind: 'cancelled' };
  for (let attempt = 1; attempt <= tries && !signal.aborted; attempt += 1) {
    const answer = await limited(clock, TRY_LIMIT_MS, signal, call);
    if (answer.ok) return answer;
    last = answer.error.kind === 'cancelled' ? { kind: 'silent', limitMs: TRY_LIMIT_MS } : answer.error;
    const pause = last.kind === 'limited' ? last.retryAfterMs : PAUSE_MS * attempt;
    if (pause > LONGEST_RETRY_AFTER_MS) break;
    if (attempt < tries) await clock.sleep(pause, signal);
  }
  return fail(errorOfCloudFault(last));
}
