import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('a device from its box to online and yours', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
  });
  afterEach(() => practice.close());

  story({
    'is verified in the window': async () => {
      const { wizard, world } = practice;
      await practice.goToNetwork();
      await wizard.sendPassword(world.facts.networkPassword);
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      await wizard.nameDevice('Till 7');
      await wizard.heading(english('done.online', { name: 'Till 7' })).waitFor();
      const { setup } = await wizard.snapshot();
      expect(setup).toMatchObject({
        outcome: 'verified',
        facts: { deviceId: world.facts.deviceId, homeRestored: true },
      });
    },

    'is so in the world too: online, claimed with one code, and the PC is home': async () => {
      const { world, home } = practice;
      const { device } = await readWorldRecord(world.facts.control);
      expect(device).toMatchObject({ phase: 'online', claimed: true, passwords: [world.facts.networkPassword] });
      expect(new Set(device.claimCodes).size).toBe(1);
      expect(await world.whereIsThePc()).toBe(home);
    },

    'can be followed by another device, with nothing to type': async () => {
      const { wizard, world, home } = practice;
      await wizard.button(english('done.another')).click();
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      expect(await world.whereIsThePc()).toBe(home);
    },
  });
});
