import { expect, it, vi } from 'vitest';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import { mindPower } from './power';

it('keeps the computer awake exactly while a setup runs, and tells of a sleep before and after it', () => {
  let tell: (snapshot: AppSnapshot) => void = () => undefined;
  let sleep: () => void = () => undefined;
  let wake: () => void = () => undefined;
  const release = vi.fn();
  const stayAwake = vi.fn(() => release);
  const slept = vi.fn();
  const woke = vi.fn();
  mindPower(
    { onSleep: (listener) => (sleep = listener), onWake: (listener) => (wake = listener), stayAwake },
    { subscribe: (listener) => (tell = listener), slept, woke },
  );
  for (const running of [false, true, true]) tell({ running } as AppSnapshot);
  expect([stayAwake.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
  for (const running of [false, false, true]) tell({ running } as AppSnapshot);
  expect([stayAwake.mock.calls.length, release.mock.calls.length]).toEqual([2, 1]);
  sleep();
  expect([slept.mock.calls.length, woke.mock.calls.length]).toEqual([1, 0]);
  wake();
  expect([slept.mock.calls.length, woke.mock.calls.length]).toEqual([1, 1]);
});
