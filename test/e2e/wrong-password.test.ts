import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('a wrong Wi-Fi password', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    await practice.goToNetwork();
  });
  afterEach(() => practice.close());

  story({
    'is not even sent when it cannot be one': async () => {
      await practice.wizard.sendPassword('seven77');
      await practice.desktop.page.getByText(english('password.wpa')).waitFor();
      expect((await readWorldRecord(practice.world.facts.control)).device.passwords).toEqual([]);
    },

    'is named as the reason, with the PC back home': async () => {
      const { wizard, world, home } = practice;
      await wizard.sendPassword('not the password');
      await wizard.heading(english('error.wifi-credentials-rejected.title')).waitFor({ timeout: 60_000 });
      expect((await wizard.snapshot()).setup?.question).toMatchObject({ kind: 'password' });
      expect(await world.whereIsThePc()).toBe(home);
    },

    'needs only the password again, and the second try verifies': async () => {
      const { wizard, world } = practice;
      await wizard.sendPassword(world.facts.networkPassword);
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      const { device } = await readWorldRecord(world.facts.control);
      expect(device).toMatchObject({ phase: 'online', passwords: ['not the password', world.facts.networkPassword] });
      expect(new Set(device.claimCodes).size).toBe(1);
    },

    'leaves no password in what the window was told': async () => {
      const text = JSON.stringify(await practice.wizard.snapshot());
      for (const secret of ['not the password', practice.world.facts.networkPassword, practice.world.facts.token]) {
        expect(text).not.toContain(secret);
      }
    },
  });
});
