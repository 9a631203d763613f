import { openDesktop, type Desktop } from '../support/desktop';
import { startPracticeWorld } from '../support/practice-world';
import type { Stage } from '../support/stage';
import { wizardOf } from '../support/wizard';
import { playThePerson } from './person';
import { demoRecord, type DemoRecord } from './record';

interface Demonstration {
  readonly stage: Stage;
  readonly display: string | null;
  /** The folder for screenshots. */
  readonly pictures: string;
  readonly say: (text: string) => void;
  readonly worldArguments?: readonly string[];
}

/** What a demonstration came to; the window and its world stay until `end`. */
interface Demonstrated {
  readonly record: DemoRecord;
  readonly desktop: Desktop;
  readonly end: () => Promise<void>;
}

/** Sets up one virtual device in the real window, from start to finish, and says what happens. */
export async function demonstrate(options: Demonstration): Promise<Demonstrated> {
  const { stage, display, pictures, say, worldArguments } = options;
  const world = await startPracticeWorld(worldArguments);
  say(`practice world: device ${world.facts.deviceId}, network “${world.facts.network}”`);
  let desktop: Desktop | undefined;
  const end = async (): Promise<void> => {
    await desktop?.quit();
    await world.close();
  };
  try {
    desktop = await openDesktop({ stage, display, practice: world.facts.control });
    say('window open');
    await playThePerson({ page: desktop.page, world, pictures, say });
    const record = demoRecord((await wizardOf(desktop.page).snapshot()).setup, say);
    return { record, desktop, end };
  } catch (error) {
    await end();
    throw error;
  }
}
