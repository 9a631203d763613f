import type { CloudFault } from '../../../shared/errors/cloud-faults';
import { fail, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { FailedSignIns } from '../../ports/sign-in';

/** Ten in a row lock the address for everybody behind it (cloud 5.4): half of them are left to others. */
const ALLOWED = 5;
/** As long as the lock of the cloud would last. */
const QUIET_MS = 1_800_000;

/** What a try was to the cloud: the end of the failures in a row, one more of them, or nothing that counts. */
export type TryMeaning = 'signed-in' | 'turned-away' | 'neither';

/** Stands before `POST /oauth/token`: counts failures in a row, keeps the pauses that the cloud asks for. */
export class SignInGuard {
  readonly #clock: Clock;
  readonly #memory: FailedSignIns;
  #notBefore = 0;

  constructor(clock: Clock, memory: FailedSignIns = forThisProcess()) {
    this.#clock = clock;
    this.#memory = memory;
  }

  /** Runs one try, or refuses it unsent: `paused` after failures, `limited` where the cloud asked for a pause. `meaning`: what an answer without a fault is to the cloud. */
  async run<T>(
    attempt: () => Promise<Result<T, CloudFault>>,
    meaning: (value: T) => TryMeaning = () => 'signed-in',
  ): Promise<Result<T, CloudFault>> {
    const pausedMs = await this.#pausedMs();
    if (pausedMs > 0) return fail({ kind: 'paused', retryAfterMs: pausedMs });
    const limitedMs = this.#notBefore - this.#clock.now();
    if (limitedMs > 0) return fail({ kind: 'limited', retryAfterMs: limitedMs });
    const result = await attempt();
    const outcome = result.ok ? meaning(result.value) : meaningOfFault(result.error);
    if (!result.ok && result.error.kind === 'limited') this.#notBefore = this.#clock.now() + result.error.retryAfterMs;
    if (outcome === 'signed-in') await this.#memory.write([]);
    if (outcome === 'turned-away') await this.#noteFailure();
    return result;
  }

  async #pausedMs(): Promise<number> {
    const now = this.#clock.wallTime();
    const failures = await this.#recent(now);
    const last = failures.at(-1) ?? 0;
    return failures.length >= ALLOWED ? last + QUIET_MS - now : 0;
  }

  async #noteFailure(): Promise<void> {
    const now = this.#clock.wallTime();
    await this.#memory.write([...(await this.#recent(now)), now]);
  }

  /** What lies in the future was noted before somebody set the clock back: it is as fresh as it can be. */
  async #recent(now: number): Promise<readonly number[]> {
    const moments = await this.#memory.read();
    return moments.map((moment) => Math.min(moment, now)).filter((moment) => now - moment < QUIET_MS);
  }
}

/** Does the cloud count it? Every refusal; not a failure of its own, and not a code that it asks for. */
function meaningOfFault(fault: CloudFault): TryMeaning {
  switch (fault.kind) {
    case 'credentials':
    case 'session':
    case 'forbidden':
    case 'client-unsuitable':
      return 'turned-away';
    case 'service':
      return fault.status < 500 ? 'turned-away' : 'neither';
    default:
      return 'neither';
  }
}

function forThisProcess(): FailedSignIns {
  let kept: readonly number[] = [];
  return {
    read: () => Promise.resolve(kept),
    write: (moments) => {
      kept = moments;
      return Promise.resolve();
    },
  };
}
