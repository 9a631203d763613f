/** How often something may happen: `burst` at once, and one more each `eachMs`. */
export interface Rate {
  readonly burst: number;
  readonly eachMs: number;
}

/** Says of each time whether it is still within the rate. `now`: our monotonic milliseconds. */
export function atMost({ burst, eachMs }: Rate, now: () => number): () => boolean {
  let left = burst;
  let countedAt = now();
  return () => {
    const since = now() - countedAt;
    left = Math.min(burst, left + since / eachMs);
    countedAt += since;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
