import type { ProgramIo } from './program-io';

/** Somebody or something wants this run to end: Ctrl-C, a signal, an exception that nobody caught. */
export class StopRequest {
  readonly #controller = new AbortController();
  readonly #ends: readonly (() => void)[];
  #crashed = false;

  /** `onRepeat` is called for every request after the first: nothing is skipped because of it. */
  constructor(io: Pick<ProgramIo, 'onInterrupt' | 'onCrash'>, onRepeat: () => void) {
    this.#ends = [
      io.onInterrupt(() => {
        if (this.signal.aborted) onRepeat();
        this.request();
      }),
      io.onCrash(() => {
        this.#crashed = true;
        this.request();
      }),
    ];
  }

  /** Aborts at the first request and stays aborted. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get crashed(): boolean {
    return this.#crashed;
  }

  request(): void {
    this.#controller.abort();
  }

  /** Calls back at the request, at once if it has come already. */
  onRequest(callback: () => void): void {
    if (this.signal.aborted) callback();
    else this.signal.addEventListener('abort', callback, { once: true });
  }

  dispose(): void {
    for (const end of this.#ends) end();
  }
}
