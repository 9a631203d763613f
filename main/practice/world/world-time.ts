import type { WorldTime } from './world';

/** A world's time that can be put forward: what waits goes on waiting, what is stamped grows older at once. */
export interface MovableTime extends WorldTime {
  readonly skip: (ms: number) => void;
}

/** A world's time that starts at the outside's now and runs `speed` times faster. */
export function worldTime(speed: number): MovableTime {
  let startedAt = Date.now();
  const startedTick = performance.now();
  const after = (ms: number, callback: () => void): (() => void) => {
    const timer = setTimeout(callback, ms / speed);
    return () => {
      clearTimeout(timer);
    };
  };
  return {
    speed,
    skip: (ms) => {
      startedAt += ms;
    },
    now: () => startedAt + (performance.now() - startedTick) * speed,
    wait: (ms) =>
      new Promise((resolve) => {
        after(ms, resolve);
      }),
    after,
  };
}
