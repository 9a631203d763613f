import { afterEach, beforeEach, describe, expect } from 'vitest';
import { networkNames } from '../../main/practice/radio/practice-networks';
import { english } from '../../shared/texts/english';
import { errorTextOf } from '../../shared/errors/error-texts';
import { contrastIn, violationsIn } from '../support/axe';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

describe('the screens of real setups, read by axe in light and dark', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop('--speed', '1');
    // The policy's own complaints count too, on every screen that follows.
    await practice.desktop.app.context().addInitScript(() => {
      const list: string[] = [];
      (window as unknown as { complaints: string[] }).complaints = list;
      document.addEventListener('securitypolicyviolation', (event) => list.push(event.violatedDirective));
    });
    await practice.desktop.page.reload();
  });
  afterEach(() => practice.close());

  async function readScreen(title: string | RegExp): Promise<readonly string[]> {
    const { page } = practice.desktop;
    await practice.wizard.heading(title).waitFor({ timeout: 60_000 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const inLight = await violationsIn(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    return [...inLight, ...(await contrastIn(page))];
  }

  story({
    start: async () => {
      expect(await readScreen(english('start.title'))).toEqual([]);
    },

    'choose a network, one of the list and another one': async () => {
      const { wizard, world, desktop } = practice;
      await wizard.startPractice();
      await desktop.page.getByRole('radio', { checked: true, name: world.facts.network }).waitFor();
      expect(await readScreen(english('network.title'))).toEqual([]);
      await wizard.chooseNetwork(english('network.other'));
      expect(await readScreen(english('network.title'))).toEqual([]);
      await wizard.chooseNetwork(networkNames.enterprise);
      expect(await readScreen(english('network.title'))).toEqual([]);
    },

    'password, with a problem shown': async () => {
      const { wizard, world, desktop } = practice;
      await wizard.chooseNetwork(world.facts.network);
      await wizard.sendPassword(' short');
      await desktop.page.getByText(english('password.wpa')).waitFor();
      expect(await readScreen(english('network.title'))).toEqual([]);
    },

    'progress, announced as it goes': async () => {
      await practice.wizard.sendPassword('not the password');
      expect(await readScreen(english('progress.title'))).toEqual([]);
      expect(await practice.desktop.page.getByRole('status').first().textContent()).not.toBe('');
    },

    'password again, announced at once': async () => {
      const { title } = errorTextOf(english, 'wifi-credentials-rejected');
      expect(await readScreen(title)).toEqual([]);
      expect(await practice.desktop.page.getByRole('alert').first().textContent()).toContain(title);
    },

    'name and done': async () => {
      const { wizard, world } = practice;
      await wizard.sendPassword(world.facts.networkPassword);
      expect(await readScreen(english('done.onlineUnnamed'))).toEqual([]);
      await wizard.nameDevice('Read by axe');
      expect(await readScreen(english('done.online', { name: 'Read by axe' }))).toEqual([]);
    },

    'find the device, when none is in setup mode, and stopped': async () => {
      const { wizard } = practice;
      await wizard.button(english('done.finish')).click();
      await practice.goToNetwork();
      await wizard.sendPassword(practice.world.facts.networkPassword);
      expect(await readScreen(english('find.title'))).toEqual([]);
      await wizard.button(english('progress.cancel')).click();
      expect(await readScreen(english('stopped.title'))).toEqual([]);
    },

    'take over, and a verdict': async () => {
      const { wizard, world } = practice;
      await world.nextDevice();
      await world.fault({ name: 'claimed-before' });
      await world.fault({ name: 'ap-gone', at: 'configure-ap' });
      await wizard.button(english('stopped.again')).click();
      // The password from before is still held.
      await wizard.button(english('network.setUp')).click();
      expect(await readScreen(english('error.maybe-owned-by-other.title'))).toEqual([]);
      await wizard.button(english('takeOver.yes')).click();
      expect(await readScreen(english('error.device-not-found.title'))).toEqual([]);
    },

    'without one complaint of the content security policy': async () => {
      const complaints = await practice.desktop.page.evaluate(
        () => (window as unknown as { complaints: string[] }).complaints,
      );
      expect(complaints).toEqual([]);
    },
  });
});
