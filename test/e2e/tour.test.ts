import { afterEach, beforeEach, describe, expect } from 'vitest';
import { tourStations } from '../../shared/practice/training';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('the guided tour of failures', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
  });
  afterEach(() => practice.close());

  async function station(at: number, id: (typeof tourStations)[number]['id']): Promise<void> {
    const { page } = practice.desktop;
    await page.getByText(english('tour.progress', { at, of: tourStations.length })).waitFor({ timeout: 30_000 });
    await page.getByText(english(`tour.${id}.task`)).waitFor();
  }

  async function faultsInTheWorld(): Promise<unknown> {
    return (await fetch(`${practice.world.facts.control}/faults`)).json();
  }

  story({
    'starts on the first screen, under the ribbon, with the fault in the world': async () => {
      const { wizard, desktop } = practice;
      await wizard.button(english('tour.start')).click();
      await station(1, 'captive-page');
      await desktop.page.getByText(english('practice.ribbon')).waitFor();
      expect(await faultsInTheWorld()).toEqual([{ name: 'captive-page' }]);
    },

    'lets a person meet the log-in page, says what was seen, and mends the world': async () => {
      const { wizard, desktop, world } = practice;
      // The page shows itself before anything is begun.
      await desktop.page.getByText(english('network.remark.log-in-page')).waitFor({ timeout: 30_000 });
      await wizard.sendPassword(world.facts.networkPassword);
      await wizard.heading(english('error.not-particle.title')).waitFor({ timeout: 60_000 });
      await desktop.page.getByText(english('tour.captive-page.seen')).waitFor();
      expect(await faultsInTheWorld()).toEqual([]);
      await wizard.button(english('verdict.retry')).click();
      await wizard.heading(english('progress.title')).waitFor();
    },

    'goes on to the next station with another device, which is looked for until SETUP is held': async () => {
      const { wizard, desktop } = practice;
      const before = (await wizard.snapshot()).setup?.runId;
      await wizard.button(english('tour.next')).click();
      await station(2, 'not-in-setup-mode');
      // The network is known by now, and its password.
      await wizard.button(english('network.setUp')).click();
      await desktop.page.getByText(english('tour.not-in-setup-mode.seen')).waitFor({ timeout: 60_000 });
      await wizard.button(english('find.hold')).click();
      await wizard.heading(english('progress.title')).waitFor();
      expect((await wizard.snapshot()).setup?.runId).not.toBe(before);
    },

    'shows who has been met so far, and can be left in the middle': async () => {
      const { wizard } = practice;
      await wizard.button(english('tour.next')).click();
      await station(3, 'other-owner');
      await wizard.button(english('network.setUp')).click();
      await wizard.heading(english('error.maybe-owned-by-other.title')).waitFor({ timeout: 60_000 });
      expect((await wizard.snapshot()).practice.tour?.seen).toEqual(tourStations.slice(0, 3).map(({ id }) => id));
      await wizard.button(english('tour.leave')).click();
      await wizard.heading(english('start.title')).waitFor({ timeout: 30_000 });
      expect((await wizard.snapshot()).practice).toEqual({ faults: [], tour: null });
      expect(await practice.world.whereIsThePc()).toBe(practice.home);
    },
  });
});
