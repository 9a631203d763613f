import { performance } from 'node:perf_hooks';
import type { Clock } from './clock';

/**
 * The machine's clock. With `speed` above 1 time passes that many times faster than outside,
 * as in a practice world that runs faster: 1000 ms then last 1000 / speed real milliseconds.
 */
export function systemClock(speed = 1): Clock {
  const origin = performance.now();
  const wallOrigin = Date.now();
  const passed = (): number => (performance.now() - origin) * speed;
  return {
    now: passed,
    wallTime: () => (speed === 1 ? Date.now() : wallOrigin + passed()),
    sleep: (ms, signal) => sleepReal(ms / speed, signal),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms / speed);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

async function sleepReal(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake, { once: true });
  });
}
