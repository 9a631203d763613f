import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import type { Desktop } from '../support/desktop';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

/** What Electron tells of the system, told by the test. */
async function tellOf(what: 'suspend' | 'resume', { app }: Desktop): Promise<void> {
  await app.evaluate(({ powerMonitor }, event) => powerMonitor.emit(event), what);
}

describe('a computer that is sent to sleep in the middle of a setup', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop();
    await practice.goToDevice();
    expect(await practice.world.whereIsThePc()).not.toBe(practice.home);
    await tellOf('suspend', practice.desktop);
  });
  afterAll(() => practice.close());

  it('goes home at once', async () => {
    await expect.poll(() => practice.world.whereIsThePc(), { timeout: 30_000 }).toBe(practice.home);
  });

  it('says after waking why the setup stopped, and goes on by one click', async () => {
    const { desktop, wizard, world } = practice;
    await tellOf('resume', desktop);
    await wizard.heading(english('stopped.sleepTitle')).waitFor({ timeout: 30_000 });
    await wizard.button(english('stopped.goOn')).click();
    await wizard.chooseNetwork(world.facts.network);
    await wizard.sendPassword(world.facts.networkPassword);
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    await wizard.nameDevice('Awake');
    expect((await wizard.snapshot()).setup?.outcome).toBe('verified');
  });
});
