import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '../../shared/texts/english';
import type { Desktop } from '../support/desktop';
import { wizardOf } from '../support/wizard';
import { openDesktopOn, openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

describe('kill -9 when the device is on its own already', () => {
  let practice: PracticeDesktop;
  let again: Desktop | undefined;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    const { wizard, world } = practice;
    await world.fault({ name: 'network-without-internet' });
    await wizard.startPractice();
    await wizard.chooseNetwork(world.facts.network);
    await wizard.sendPassword(world.facts.networkPassword);
    const verifies = async (): Promise<void> => {
      expect((await wizard.snapshot()).setup?.state).toBe('verify');
    };
    await vi.waitFor(verifies, { timeout: 60_000 });
    await practice.desktop.kill();
  });
  afterEach(async () => {
    await again?.quit();
    await practice.world.close();
  });

  it('is told at the next start as it is: the device may be online, and the computer is at home', async () => {
    const { world, desktop, home } = practice;
    again = await openDesktopOn(world, desktop.home);
    await again.page.getByText(english('start.formerMaybeOnline')).waitFor({ timeout: 20_000 });
    await again.page.getByText(english('start.formerHome')).waitFor();
    expect(await world.whereIsThePc()).toBe(home);
    await wizardOf(again.page).button(english('start.dismiss')).click();
    await again.page.getByText(english('start.formerMaybeOnline')).waitFor({ state: 'detached' });
  });
});
