import type { CloudFault } from '../../../shared/errors/cloud-faults';
import { fail, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { FailedSignIns } from '../../ports/sign-in';

/** Ten in a row lock the address for everybody behind it (cloud 5.4): half of them are left to others. */
const ALLOWED = 5;
/** As long as the lock of the cloud would last. */
const QUIET_MS = 1_800_000;

/** Stands before `POST /oauth/token`: counts failures in a row, keeps the pauses that the cloud asks for. */
export class SignInGuard {
  readonly #clock: Clock;
  readonly #memory: FailedSignIns;
  #notBefore = 0;

  constructor(clock: Clock, memory: FailedSignIns = forThisProcess()) {
    this.#clock = clock;
    this.#memory = memory;
  }

  /** Runs one try, or refuses it with `limited` unsent. */
  async run<T>(attempt: () => Promise<Result<T, CloudFault>>): Promise<Result<T, CloudFault>> {
    const waitMs = await this.#waitMs();
    if (waitMs > 0) return fail({ kind: 'limited', retryAfterMs: waitMs });
    const result = await attempt();
    if (result.ok) await this.#memory.write([]);
    else await this.#noteFault(result.error);
    return result;
  }

  async #waitMs(): Promise<number> {
    const now = this.#clock.wallTime();
    const failures = await this.#recent(now);
    const last = failures.at(-1) ?? 0;
    const byCount = failures.length >= ALLOWED ? last + QUIET_MS - now : 0;
    return Math.max(byCount, this.#notBefore - this.#clock.now());
  }

  async #noteFault(fault: CloudFault): Promise<void> {
    if (fault.kind === 'limited') this.#notBefore = this.#clock.now() + fault.retryAfterMs;
    if (!isFailedLogin(fault)) return;
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
function isFailedLogin(fault: CloudFault): boolean {
  switch (fault.kind) {
    case 'credentials':
    case 'session':
    case 'forbidden':
    case 'client-unsuitable':
      return true;
    case 'service':
      return fault.status < 500;
    default:
      return false;
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
