import type { AppSnapshot } from '../shared/ipc/app-snapshot';

/** What a setup makes of this computer's internet. `by-hand`: it pauses for as long as its person needs. */
export type InternetPause = 'short' | 'by-hand' | 'none';

/**
 * How this computer's internet pauses while it talks to the device. Not where another adapter carries it, as is seen
 * before, or once it is at the device.
 */
export function internetPause(app: AppSnapshot): InternetPause {
  const { mode, setup, wifi } = app;
  const { report } = wifi;
  const moved = report?.adapters.find(({ id }) => id === report.adapter);
  const stays = setup?.facts.internetStays === true || (mode !== 'practice' && moved?.carriesInternet === false);
  if (stays) return 'none';
  return isMovedByHand(app) ? 'by-hand' : 'short';
}

/** Does a person move this computer, and so bring it back? A setup knows of itself; before it, what was chosen and seen. */
export function isMovedByHand({ mode, running, setup, wifi: { way, report } }: AppSnapshot): boolean {
  if (running && setup !== null) return setup.facts.movedByHand;
  return way === 'guided' || (mode !== 'practice' && report?.method === 'guided');
}
