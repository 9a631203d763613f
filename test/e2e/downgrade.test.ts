import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('an open network of the name of the chosen one', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    await practice.world.fault({ name: 'open-twin' });
  });
  afterEach(() => practice.close());

  story({
    'is told before anything is sent, though the list of the device was not asked for': async () => {
      const { wizard, desktop, world } = practice;
      await practice.goToNetwork();
      await wizard.sendPassword(world.facts.networkPassword);
      await wizard.heading(english('error.network-downgraded.title')).waitFor({ timeout: 60_000 });
      const words = { name: world.facts.network, expected: 'WPA2', seen: english('network.security.open') };
      await desktop.page.getByText(english('downgrade.compare', words)).waitFor();
      const { device } = await readWorldRecord(world.facts.control);
      expect(device).toMatchObject({ stored: [], claimCodes: [], passwords: [] });
      await wizard.button(english('password.otherNetwork')).click();
    },
    'refused, the choice is open again with the reason': async () => {
      const { wizard } = practice;
      await wizard.button(english('network.setUp')).waitFor({ timeout: 60_000 });
      expect((await wizard.snapshot()).setup?.question).toMatchObject({ because: { code: 'network-downgraded' } });
    },
    'is joined once a person agrees, and not given the password': async () => {
      const { wizard, world } = practice;
      await wizard.chooseNetwork(world.facts.network);
      await wizard.button(english('network.setUp')).click();
      await wizard.button(english('downgrade.yes')).click({ timeout: 60_000 });
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      const { device } = await readWorldRecord(world.facts.control);
      expect(device).toMatchObject({ phase: 'online', passwords: [] });
    },
  });
});
