/** Opens at the first call and keeps what came of it; an opening that failed is not kept: the next call tries again. */
export function openedOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  const attempt = (): Promise<T> =>
    // In a turn of its own: what fails at once is forgotten only after it was kept.
    Promise.resolve()
      .then(open)
      .catch((error: unknown) => {
        opened = null;
        throw error;
      });
  return () => (opened ??= attempt());
}
