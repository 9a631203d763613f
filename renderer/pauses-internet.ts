import type { AppSnapshot } from '../shared/ipc/app-snapshot';

/** Does this computer lose its internet while it talks to the device? Not where another adapter carries it. */
export function pausesInternet({ mode, wifi: { report } }: Pick<AppSnapshot, 'mode' | 'wifi'>): boolean {
  const moved = report?.adapters.find(({ id }) => id === report.adapter);
  return mode === 'practice' || moved?.carriesInternet !== false;
}
