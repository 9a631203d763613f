import type { Clock } from './clock';

/**
 * Does something with a signal that aborts at the limit or with the outer signal. Waits for the work to end,
 * so that nothing goes on behind its back: the work has to heed the signal.
 */
export async function limited<T>(
  clock: Clock,
  limitMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const abort = (): void => {
    inner.abort();
  };
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  const stop = clock.after(limitMs, abort);
  try {
    return await work(inner.signal);
  } finally {
    stop();
    signal.removeEventListener('abort', abort);
  }
}
