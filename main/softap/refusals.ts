import type { Clock } from '../ports/clock';
import { REFUSED_FOR_MS } from './limits';

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

/** How long we go on while a device that is starting its services refuses connections. */
export class Refusals {
  readonly #clock: Clock;
  #waitMs = FIRST_WAIT_MS;
  #since: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits a growing while before the next try; false when it has been enough. */
  async tryAgain(signal: AbortSignal): Promise<boolean> {
    this.#since ??= this.#clock.now();
    if (this.#clock.now() - this.#since >= REFUSED_FOR_MS) return false;
    await this.#clock.sleep(this.#waitMs, signal);
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    return true;
  }
}
