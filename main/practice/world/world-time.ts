import type { WorldTime } from './world';

/** A world's time that starts at the outside's now and runs `speed` times faster. */
export function worldTime(speed: number): WorldTime {
  const startedAt = Date.now();
  const startedTick = performance.now();
  const after = (ms: number, callback: () => void): (() => void) => {
    const timer = setTimeout(callback, ms / speed);
    return () => {
      clearTimeout(timer);
    };
  };
  return {
    speed,
    now: () => startedAt + (performance.now() - startedTick) * speed,
    wait: (ms) =>
      new Promise((resolve) => {
        after(ms, resolve);
      }),
    after,
  };
}
