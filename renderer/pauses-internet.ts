import type { AppSnapshot } from '../shared/ipc/app-snapshot';

/**
 * Does this computer lose its internet while it talks to the device? Not where another adapter carries it, as is seen
 * before, or once it is at the device.
 */
export function pausesInternet({ mode, wifi, setup }: Pick<AppSnapshot, 'mode' | 'wifi' | 'setup'>): boolean {
  const { report } = wifi;
  const moved = report?.adapters.find(({ id }) => id === report.adapter);
  const stays = setup?.facts.internetStays === true || (mode !== 'practice' && moved?.carriesInternet === false);
  return !stays;
}
