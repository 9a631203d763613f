import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import type { Desktop } from '../support/desktop';
import { wizardOf } from '../support/wizard';
import { openDesktopOn, openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('kill -9 in the middle of a setup', () => {
  let practice: PracticeDesktop;
  let again: Desktop | undefined;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    await practice.goToDevice();
    await practice.desktop.kill();
  });
  afterEach(async () => {
    await again?.quit();
    await practice.world.close();
  });

  story({
    'has the PC home within 10 s, by the guard': async () => {
      await expect.poll(() => practice.world.whereIsThePc(), { timeout: 10_000 }).toBe(practice.home);
    },

    'is told at the next start, which carries on to the end': async () => {
      const { world, desktop } = practice;
      again = await openDesktopOn(world, desktop.home);
      const wizard = wizardOf(again.page);
      await again.page.getByText(english('start.formerTitle')).waitFor({ timeout: 20_000 });
      await wizard.button(english('start.carryOn')).click();
      await wizard.chooseNetwork(world.facts.network);
      await wizard.sendPassword(world.facts.networkPassword);
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      await wizard.nameDevice('Carried on');
      await wizard.heading(english('done.online', { name: 'Carried on' })).waitFor();
      expect((await wizard.snapshot()).setup?.outcome).toBe('verified');
    },
  });
});
