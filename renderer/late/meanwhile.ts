import type { SetupSnapshot } from '../../shared/setup/snapshot';

/** What is to be told beside the steps: that an update runs, what can be seen of a device that takes long, or nothing. */
export type Meanwhile = 'updating' | 'late' | null;

/** `late`: the present wait has taken more than twice its usual time. Before a device is told to join there are no signs. */
export function meanwhileOf({ state, facts: { seen, light } }: SetupSnapshot, late: boolean): Meanwhile {
  if (state !== 'verify') return null;
  if (seen.updating || light === 'magenta-flicker') return 'updating';
  return late ? 'late' : null;
}
