import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('a device that takes its time', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop('--speed', '10', '--fault', 'network-without-internet');
  });
  afterAll(() => practice.close());

  it('is told of with what can be seen, and its light by one click goes into the verdict', async () => {
    const { wizard, world, desktop } = practice;
    await practice.goToNetwork();
    await wizard.sendPassword(world.facts.networkPassword);
    await desktop.page.getByRole('heading', { name: english('late.title') }).waitFor({ timeout: 60_000 });
    await desktop.page.getByText(english('sign.deviceNetwork.away')).waitFor({ timeout: 60_000 });
    await desktop.page.getByRole('button', { name: english('light.name.orange-twice') }).click();
    await wizard.heading(english('error.device-no-internet.title')).waitFor({ timeout: 90_000 });
    expect((await wizard.snapshot()).setup?.verdict?.signs).toMatchObject({
      light: 'orange-twice',
      deviceNetwork: 'away',
    });
  });
});

describe('a device that takes an update before it says hello', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop('--speed', '10', '--fault', 'update-before-hello');
  });
  afterEach(() => practice.close());

  story({
    'is said to update itself, for as long as it does': async () => {
      const { wizard, world, desktop } = practice;
      await practice.goToNetwork();
      await wizard.sendPassword(world.facts.networkPassword);
      await desktop.page.getByText(english('late.updatingBody')).waitFor({ timeout: 90_000 });
      expect((await wizard.snapshot()).setup).toMatchObject({ state: 'verify', facts: { seen: { updating: true } } });
    },
    'is waited for longer than any other, and verified': async () => {
      const { wizard } = practice;
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 90_000 });
      const { setup } = await wizard.snapshot();
      // It said hello 200 s after it joined: without the update nobody would have waited so long.
      expect(setup?.elapsedMs).toBeGreaterThan(200_000);
    },
  });
});
