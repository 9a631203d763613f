/**
 * Runs all works at once until the first has a result; the others are told to stop and waited for.
 * A work that returns null has nothing to say. Null: none had.
 */
export async function firstResult<T>(
  signal: AbortSignal,
  works: readonly ((signal: AbortSignal) => Promise<T | null>)[],
): Promise<T | null> {
  const rest = new AbortController();
  const stop = (): void => {
    rest.abort();
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  let first: T | null = null;
  const run = async (work: (signal: AbortSignal) => Promise<T | null>): Promise<void> => {
    try {
      const result = await work(rest.signal);
      if (result !== null) first ??= result;
    } finally {
      if (first !== null) stop();
    }
  };
  try {
    await Promise.all(works.map(run));
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
  return first;
}
