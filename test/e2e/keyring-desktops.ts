import { inject } from 'vitest';
import { openDesktop, type Desktop } from '../support/desktop';
import { withKeyring } from '../support/keyring';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';

/** A practice world of its own, and windows on it, one after another, in a session whose keyring is open. */
export interface KeyringDesktops {
  readonly world: RunningWorld;
  readonly open: (home: string) => Promise<Desktop>;
}

/** The world runs four times faster than the clock on the wall; who opens a window quits it. */
export async function openKeyringDesktops(): Promise<KeyringDesktops> {
  const world = await startPracticeWorld(['--profile', 'zero', '--speed', '4']);
  const stage = withKeyring(inject('stage'));
  return {
    world,
    open: (home) => openDesktop({ stage, display: inject('display'), practice: world.facts.control, home }),
  };
}
