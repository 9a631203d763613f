import type { Clock } from '../../ports/clock';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock that jumps to the next timer as soon as nothing else is left to do. */
export class VirtualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  wallTime(): number {
    return 1_800_000_000_000 + this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        stop();
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const stop = this.after(ms, wake);
      signal?.addEventListener('abort', wake, { once: true });
    });
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), ring: callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Time passes in which nothing happens, as while a computer sleeps: what is due by then comes afterwards. */
  jump(ms: number): void {
    this.#now += ms;
  }

  /** Lets time pass until the promise settles; throws if nothing would ever happen again, or after `limitMs`. */
  async until<T>(promise: Promise<T>, limitMs = 7_200_000): Promise<T> {
    const seen = { settled: false };
    const mark = (): void => {
      seen.settled = true;
    };
    promise.then(mark, mark);
    const deadline = this.#now + limitMs;
    for (;;) {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (seen.settled) return promise;
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0];
      if (next === undefined) throw new Error('Nothing is waited for, and nothing will happen any more');
      if (next.at > deadline) throw new Error(`Not settled after ${limitMs} ms`);
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.ring();
    }
  }
}
