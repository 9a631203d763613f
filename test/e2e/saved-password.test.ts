import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { violationsIn } from '../support/axe';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('the password that this computer keeps', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    await practice.goToNetwork();
  });
  afterEach(() => practice.close());

  story({
    'is offered for the network that the computer is on, and for no other': async () => {
      const { wizard, world, desktop } = practice;
      await wizard.button(english('saved.use')).waitFor();
      expect(await violationsIn(desktop.page)).toEqual([]);
      await wizard.chooseNetwork('Practice Old Printer');
      await wizard.button(english('saved.use')).waitFor({ state: 'detached' });
      await wizard.chooseNetwork(world.facts.network);
    },

    'is used without being typed or shown, and the setup verifies': async () => {
      const { wizard, world, desktop } = practice;
      await wizard.button(english('saved.use')).click();
      await desktop.page.getByText(english('saved.used')).waitFor();
      expect(await violationsIn(desktop.page)).toEqual([]);
      expect(await desktop.page.content()).not.toContain(world.facts.networkPassword);
      await wizard.button(english('network.setUp')).click();
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      const { device } = await readWorldRecord(world.facts.control);
      expect(device.passwords).toEqual([world.facts.networkPassword]);
      expect(JSON.stringify(await wizard.snapshot())).not.toContain(world.facts.networkPassword);
    },
  });
});
