const DENSE_PAUSE_MS = 2000;
const DENSE_UNTIL_MS = 30_000;
const CALM_PAUSE_MS = 5000;
const SPARSE = [10_000, 30_000];
const SPARSE_PAUSE_MS = 30_000;

/**
 * When to ask the cloud next, in milliseconds since the watch began. A healthy event stream tells by itself, so it is
 * asked seldom then; without one it is asked densely (cloud 3.4).
 */
export function nextLook(elapsedMs: number, streamHealthy: boolean): number {
  if (!streamHealthy) return elapsedMs + (elapsedMs < DENSE_UNTIL_MS ? DENSE_PAUSE_MS : CALM_PAUSE_MS);
  const early = SPARSE.find((time) => time > elapsedMs);
  return early ?? (Math.floor(elapsedMs / SPARSE_PAUSE_MS) + 1) * SPARSE_PAUSE_MS;
}
