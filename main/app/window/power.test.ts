import { expect, it, vi } from 'vitest';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import { mindPower } from './power';

it('keeps the computer awake exactly while a setup runs, and tells of waking up', () => {
  let tell: (snapshot: AppSnapshot) => void = () => undefined;
  let wake: () => void = () => undefined;
  const release = vi.fn();
  const stayAwake = vi.fn(() => release);
  const woke = vi.fn();
  mindPower(
    { onWake: (listener) => (wake = listener), stayAwake },
    { subscribe: (listener) => (tell = listener), woke },
  );
  for (const running of [false, true, true]) tell({ running } as AppSnapshot);
  expect([stayAwake.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
  for (const running of [false, false, true]) tell({ running } as AppSnapshot);
  expect([stayAwake.mock.calls.length, release.mock.calls.length]).toEqual([2, 1]);
  wake();
  expect(woke).toHaveBeenCalledTimes(1);
});
