import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { loadCatalogue } from '../../shared/texts/load-catalogue';
import { textIn } from '../../shared/texts/text';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

describe('the close button in the middle of a setup', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    await practice.goToNetwork();
    await practice.wizard.sendPassword(practice.world.facts.networkPassword);
    await practice.wizard.heading(english('progress.title')).waitFor();
    await pressClose();
    await practice.desktop.page.getByRole('alertdialog').waitFor();
  });
  afterEach(() => practice.close());

  function pressClose(): Promise<void> {
    return practice.desktop.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
  }

  it('asks first, and the setup goes on to its end meanwhile', async () => {
    const { wizard, desktop } = practice;
    await wizard.button(english('closing.stay')).click();
    await desktop.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
  });

  it('is there in every language, and the heading of what came meanwhile has the focus afterwards', async () => {
    const { page } = practice.desktop;
    const question = page.getByRole('alertdialog');
    const german = textIn('de', await loadCatalogue('de'));
    await question.locator('select.language').selectOption('de');
    await question.getByRole('heading', { name: german('closing.title') }).waitFor();
    await page.locator('h1', { hasText: german('done.onlineUnnamed') }).waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('closes when it is meant, with the computer at home', async () => {
    const { wizard, desktop, world, home } = practice;
    const closed = desktop.app.waitForEvent('close', { timeout: 40_000 });
    await wizard.button(english('closing.close')).click();
    await closed;
    expect(await world.whereIsThePc()).toBe(home);
  });
});
