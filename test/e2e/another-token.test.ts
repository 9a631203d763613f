import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('a token that dies while the computer is at the device', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop('--speed', '10');
    await practice.world.fault({ name: 'token-expired', at: 'device' });
    await practice.world.fault({ name: 'event-stream-refused' });
  });
  afterEach(() => practice.close());

  story({
    'is said, with what the device keeps': async () => {
      const { wizard, world, home, desktop } = practice;
      await practice.goToNetwork();
      await wizard.sendPassword(world.facts.networkPassword);
      await wizard.heading(english('error.token-invalid.title')).waitFor({ timeout: 60_000 });
      await desktop.page.getByText(english('verdict.tokenKept')).waitFor();
      expect(await world.whereIsThePc()).toBe(home);
    },

    'is replaced on that page, and the same setup is verified, with the one code that the device got': async () => {
      const { wizard, world, desktop } = practice;
      const before = await readWorldRecord(world.facts.control);
      await world.clearFaults();
      await desktop.page.getByLabel(english('start.token')).fill(world.facts.token);
      await wizard.button(english('verdict.tokenGoOn')).click();
      await wizard.nameDevice('till-7');
      expect((await wizard.snapshot()).setup).toMatchObject({ outcome: 'verified' });
      const { device, cloud } = await readWorldRecord(world.facts.control);
      expect(device.claimCodes).toHaveLength(1);
      expect(device.commands).toEqual(before.device.commands);
      expect(cloud.filter(({ path }) => path.endsWith('/device_claims'))).toHaveLength(1);
    },
  });
});
