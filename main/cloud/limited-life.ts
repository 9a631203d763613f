import type { Clock } from '../ports/clock';
import { LIMIT_REACHED } from './exchange';

/** A signal that aborts when the caller's does, or with `LIMIT_REACHED` when its time is up. */
export interface LimitedLife {
  readonly signal: AbortSignal;
  /** Starts the time anew. */
  extend(limitMs: number): void;
  /** Takes timer and listener back; the signal stays as it is. */
  end(): void;
}

/** Begins a life of `limitMs` milliseconds under the caller's signal. Whoever begins it ends it. */
export function beginLife(clock: Clock, limitMs: number, signal: AbortSignal): LimitedLife {
  const both = new AbortController();
  const cancel = (): void => {
    both.abort();
  };
  const timeUp = (): void => {
    both.abort(LIMIT_REACHED);
  };
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  let stop = clock.after(limitMs, timeUp);
  return {
    signal: both.signal,
    extend: (ms) => {
      stop();
      stop = clock.after(ms, timeUp);
    },
    end: () => {
      stop();
      signal.removeEventListener('abort', cancel);
    },
  };
}
