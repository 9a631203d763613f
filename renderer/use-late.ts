import { useEffect, useState } from 'react';
import type { AppSnapshot } from '../shared/ipc/app-snapshot';
import { paceOf, waitOf } from '../shared/setup/progress';

/** Whether what a setup waits for now has taken more than twice its usual time. */
export function useLate(app: Pick<AppSnapshot, 'setup' | 'clock'> | null): boolean {
  const setup = app?.setup ?? null;
  const wait = setup === null ? null : waitOf(setup);
  const key = setup === null || wait === null ? null : `${setup.runId} ${setup.state} ${setup.attempt} ${wait.for}`;
  const { speed, stepBeganMs } = app?.clock ?? { speed: 1, stepBeganMs: 0 };
  const elapsedMs = (setup?.elapsedMs ?? 0) - stepBeganMs;
  const usualMs = wait?.usualMs ?? 0;
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    const timer = setTimeout(
      () => {
        setLate(key);
      },
      Math.max(0, 2 * usualMs - elapsedMs) / speed,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [key, usualMs, elapsedMs, speed]);
  return key !== null && (late === key || paceOf(elapsedMs, usualMs) === 'much-longer');
}
