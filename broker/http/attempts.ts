/** Counts what each caller did in the last minute, in memory; the oldest callers are forgotten when there are too many. */
export class Attempts {
  readonly #now: () => number;
  readonly #most: number;
  readonly #windowMs: number;
  readonly #byCaller = new Map<string, { readonly since: number; count: number }>();

  constructor(now: () => number, most: number, windowMs = 60_000) {
    this.#now = now;
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Seconds until this caller may try again; 0: now. */
  waitSeconds(caller: string): number {
    const window = this.#current(caller);
    if (window === undefined || this.left(caller) > 0) return 0;
    return Math.max(1, Math.ceil((window.since + this.#windowMs - this.#now()) / 1000));
  }

  /** How many are left to this caller now. */
  left(caller: string): number {
    return Math.max(0, this.#most - (this.#current(caller)?.count ?? 0));
  }

  note(caller: string): void {
    const window = this.#current(caller);
    if (window !== undefined) window.count += 1;
    else this.#begin(caller);
  }

  #current(caller: string): { readonly since: number; count: number } | undefined {
    const window = this.#byCaller.get(caller);
    return window !== undefined && window.since + this.#windowMs > this.#now() ? window : undefined;
  }

  #begin(caller: string): void {
    this.#byCaller.delete(caller);
    this.#byCaller.set(caller, { since: this.#now(), count: 1 });
    const [oldest] = this.#byCaller.keys();
    if (this.#byCaller.size > MOST_CALLERS && oldest !== undefined) this.#byCaller.delete(oldest);
  }
}

const MOST_CALLERS = 10_000;
