import { afterEach, beforeEach, describe, expect } from 'vitest';
import { english } from '../../shared/texts/english';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('a device of another owner', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop('--speed', '10');
    await practice.world.fault({ name: 'owned-by-other' });
  });
  afterEach(() => practice.close());

  story({
    'is told before anything is sent to it, with what its owner would lose': async () => {
      const { wizard, world, desktop } = practice;
      await wizard.startPractice();
      const question = wizard.heading(english('error.maybe-owned-by-other.title'));
      const network = desktop.page.getByRole('radio', { name: world.facts.network }).first();
      await question.or(network).first().waitFor({ timeout: 60_000 });
      if (await network.isVisible()) {
        await wizard.chooseNetwork(world.facts.network);
        await wizard.sendPassword(world.facts.networkPassword);
      }
      await question.waitFor({ timeout: 60_000 });
      await desktop.page.getByText(english('error.maybe-owned-by-other.next')).waitFor();
      expect((await readWorldRecord(world.facts.control)).device).toMatchObject({ passwords: [], claimCodes: [] });
    },

    'stays theirs where the cloud says so, and the verdict says it': async () => {
      const { wizard, world, home, desktop } = practice;
      await wizard.button(english('takeOver.yes')).click();
      const network = desktop.page.getByRole('radio', { name: world.facts.network }).first();
      const verdict = wizard.heading(english('error.owned-by-other.title'));
      await verdict.or(network).first().waitFor({ timeout: 100_000 });
      if (await network.isVisible()) {
        await wizard.chooseNetwork(world.facts.network);
        await wizard.sendPassword(world.facts.networkPassword);
      }
      await verdict.waitFor({ timeout: 100_000 });
      expect((await wizard.snapshot()).setup).toMatchObject({ state: 'failed', error: { code: 'owned-by-other' } });
      expect(await world.whereIsThePc()).toBe(home);
    },

    'is left as it is when the person stops there': async () => {
      const { wizard } = practice;
      await wizard.button(english('verdict.stop')).click();
      await wizard.heading(english('stopped.title')).waitFor({ timeout: 30_000 });
    },
  });
});
