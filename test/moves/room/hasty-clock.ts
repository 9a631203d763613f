import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../../main/ports/clock';
import { SPEED } from './speed';

/**
 * Stands for `main/ports/system-clock`: time passes as fast as in the practice world. What has a limit does not, because
 * a program takes as long as it takes, and the machine may be busy.
 */
export function systemClock(): Clock {
  const origin = performance.now();
  const wallOrigin = Date.now();
  const passed = (): number => (performance.now() - origin) * SPEED;
  return {
    now: passed,
    wallTime: () => wallOrigin + passed(),
    sleep: async (ms, signal) => {
      await wait(ms / SPEED, undefined, { signal }).catch(() => undefined);
    },
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
