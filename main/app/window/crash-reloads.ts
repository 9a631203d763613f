const MOST = 3;
const WINDOW_MS = 60_000;

/** May a page that crashed be loaded again? Three times in a minute: one that crashes while it loads would never rest. */
export function crashReloads(now: () => number): () => boolean {
  let latest: readonly number[] = [];
  return () => {
    latest = latest.filter((at) => now() - at < WINDOW_MS);
    if (latest.length >= MOST) return false;
    latest = [...latest, now()];
    return true;
  };
}
