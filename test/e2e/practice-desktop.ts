import { inject } from 'vitest';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';
import { startPracticeWorld } from '../support/practice-world';
import type { RunningWorld } from '../support/practice-world';
import { filesWithSecrets } from '../support/secret-search';
import { wizardOf } from '../support/wizard';
import type { Wizard } from '../support/wizard';
import { readWorldRecord } from '../support/world-record';

/** The real window attached to a practice world of its own. */
export interface PracticeDesktop {
  readonly world: RunningWorld;
  readonly desktop: Desktop;
  readonly wizard: Wizard;
  /** The connection that the PC was on before anything began. */
  readonly home: string | null;
  /** From the start screen to the practice network chosen and its password field empty; nothing is begun yet. */
  goToNetwork(): Promise<void>;
  /** The same, but chosen among what the device sees: the PC is with the device. */
  goToDevice(): Promise<void>;
  close(): Promise<void>;
}

/** Opens both; the world runs four times faster than the clock on the wall. */
export async function openPracticeDesktop(...worldArguments: readonly string[]): Promise<PracticeDesktop> {
  const world = await startPracticeWorld(['--profile', 'zero', '--speed', '4', ...worldArguments]);
  const desktop = await openDesktopOn(world);
  const wizard = wizardOf(desktop.page);
  return {
    world,
    desktop,
    wizard,
    home: await world.whereIsThePc(),
    goToNetwork: async () => {
      await wizard.startPractice();
      await wizard.chooseNetwork(world.facts.network);
    },
    goToDevice: async () => {
      await wizard.startPractice();
      await wizard.askDevice();
      await wizard.chooseNetwork(world.facts.network);
    },
    close: async () => {
      const { device, earlierDevices, tokens } = await readWorldRecord(world.facts.control);
      const sent = [device, ...earlierDevices].flatMap(({ passwords, claimCodes }) => [...passwords, ...claimCodes]);
      await desktop.quit();
      await world.close();
      // The app is handed these; nothing of what it leaves in its home, its folders and its logs may hold them.
      const found = filesWithSecrets(desktop.home, [...tokens, ...new Set(sent)]);
      if (found.length > 0) throw new Error(`Secrets lie in ${found.join(', ')}.`);
    },
  };
}

/** The window alone, on a world that is there; `home`: a home that an earlier window has used. */
export function openDesktopOn(world: RunningWorld, home?: string): Promise<Desktop> {
  return openDesktop({
    stage: inject('stage'),
    display: inject('display'),
    practice: world.facts.control,
    ...(home === undefined ? {} : { home }),
  });
}
