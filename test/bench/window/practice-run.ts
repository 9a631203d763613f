import { setTimeout as wait } from 'node:timers/promises';
import { english } from '../../../shared/texts/english';
import { openDesktop, type DesktopOptions } from '../../support/desktop';
import { startPracticeWorld } from '../../support/practice-world';
import { wizardOf } from '../../support/wizard';
import { watchLags, type Lags } from './lag';
import { cpuOf, settledMemoryOf } from './loads';

const GUARD_START_MS = 5000;

/** What a setup costs the computer that it runs on. */
export interface PracticeRun {
  readonly lags: Lags;
  /** Of the whole tree after the setup, in millions of bytes. */
  readonly memory: number;
  /** The part of a core that is used while nothing happens after the setup. */
  readonly idleCpu: number;
  /** The same while a device is looked for and its light is drawn. */
  readonly waitingCpu: number;
}

/** A person's whole setup in the real window and what follows it. */
export async function runPractice(
  options: DesktopOptions,
  idleSeconds: number,
  worldArguments: readonly string[],
): Promise<PracticeRun> {
  const world = await startPracticeWorld(worldArguments);
  const desktop = await openDesktop({ ...options, practice: world.facts.control });
  try {
    const { app, page } = desktop;
    const root = app.process().pid ?? 0;
    const wizard = wizardOf(page);
    await wizard.heading(english('start.title')).waitFor();
    const lags = await watchLags(app, page);
    await wizard.startPractice();
    await wizard.chooseNetwork(world.facts.network);
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 180_000 });
    await wizard.nameDevice('Measured');
    const seen = await lags();
    await page.waitForFunction(allRests, null, { timeout: 60_000 });
    const idleCpu = await cpuOf(root, idleSeconds);
    const memory = await settledMemoryOf(root);
    // No other device is in setup mode: it is looked for until somebody holds SETUP.
    await wizard.button(english('done.finish')).click();
    await wizard.startPractice();
    await wizard.chooseNetwork(world.facts.network);
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('find.title')).waitFor({ timeout: 120_000 });
    // A setup begins with the start of its guard: that is over when it waits.
    await wait(GUARD_START_MS);
    return { lags: seen, memory, idleCpu, waitingCpu: await cpuOf(root, idleSeconds) };
  } finally {
    await desktop.quit();
    await world.close();
  }
}

/** Runs in the page: no light moves any more. */
function allRests(): boolean {
  return document.getAnimations().every(({ playState }) => playState !== 'running');
}
