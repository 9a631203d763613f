const FAILURES = 2;
const PAUSE_MS = 5 * 60_000;

/**
 * Stops asking for tokens after two refusals in a row: ten of them lock our address at Particle for half an hour
 * (cloud 5.4, 8.3).
 */
export class AuthCircuit {
  readonly #now: () => number;
  readonly #alarm: () => void;
  #failures = 0;
  #closedUntil = 0;

  constructor(now: () => number, alarm: () => void) {
    this.#now = now;
    this.#alarm = alarm;
  }

  /** Seconds to wait before the next try; 0: go. */
  waitSeconds(): number {
    return Math.max(0, Math.ceil((this.#closedUntil - this.#now()) / 1000));
  }

  note(outcome: 'granted' | 'refused'): void {
    this.#failures = outcome === 'granted' ? 0 : this.#failures + 1;
    if (this.#failures < FAILURES) return;
    this.#failures = 0;
    this.#closedUntil = this.#now() + PAUSE_MS;
    this.#alarm();
  }
}
