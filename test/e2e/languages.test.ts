import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { directionOf, languageNames, languages, PSEUDO_LANGUAGE } from '../../shared/texts/languages';
import { loadCatalogue } from '../../shared/texts/load-catalogue';
import { textIn, type Text } from '../../shared/texts/text';
import { openDesktop } from '../support/desktop';
import { wizardOf } from '../support/wizard';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';

describe('the whole path in one window', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop('--speed', '20');
  });
  afterAll(() => practice.close());

  /** From the start to online; `look` sees every screen on the way. */
  async function takePath(text: Text, look: () => Promise<void>): Promise<void> {
    const { world, desktop } = practice;
    const wizard = wizardOf(desktop.page, text);
    const { network, networkPassword } = world.facts;
    await wizard.heading(text('start.title')).waitFor();
    await look();
    await world.nextDevice();
    await wizard.startPractice();
    await wizard.heading(text('network.title')).waitFor();
    await look();
    await wizard.chooseNetwork(network);
    await wizard.sendPassword(networkPassword);
    await wizard.heading(text('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    await look();
    await wizard.nameDevice('Till 7');
    await wizard.heading(text('done.online', { name: 'Till 7' })).waitFor();
    await look();
    await wizard.button(text('done.finish')).click();
  }

  it.each(languages)('is in %s', async (language) => {
    const { page } = practice.desktop;
    await page.locator('select.language').selectOption({ label: languageNames[language] });
    await takePath(textIn(language, await loadCatalogue(language)), async () => {
      expect(await documentOf(page)).toEqual({ lang: language, dir: directionOf(language) });
      expect(await clipped(page)).toEqual([]);
    });
  });

  it('has no clipped text where every text is two fifths longer, in a narrow window', async () => {
    const { page } = practice.desktop;
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(speak, { language: PSEUDO_LANGUAGE });
    await takePath(textIn(PSEUDO_LANGUAGE, await loadCatalogue(PSEUDO_LANGUAGE)), async () => {
      expect(await clipped(page)).toEqual([]);
    });
  });
});

describe('the language of the window', () => {
  it('is the system’s, until another one is chosen, which is remembered', async () => {
    const on = { stage: inject('stage'), display: inject('display'), environment: { LANG: 'fr_CA.UTF-8' } };
    const first = await openDesktop(on);
    const french = textIn('fr', await loadCatalogue('fr'));
    await wizardOf(first.page, french).heading(french('start.title')).waitFor();
    await first.page.locator('select.language').selectOption({ label: languageNames.pl });
    const polish = textIn('pl', await loadCatalogue('pl'));
    await wizardOf(first.page, polish).heading(polish('start.title')).waitFor();
    await first.quit();
    const second = await openDesktop({ ...on, home: first.home });
    await wizardOf(second.page, polish).heading(polish('start.title')).waitFor();
    await second.quit();
  });
});

function documentOf(page: Page): Promise<{ lang: string; dir: string }> {
  return page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
}

/** Runs in the page: the language that no menu has. */
function speak(input: { readonly language: string }): Promise<unknown> {
  const api = (window as unknown as { photonSetup: Record<'app/language', (input: unknown) => Promise<unknown>> })
    .photonSetup;
  return api['app/language'](input);
}

/** The texts that do not fit into the box they are in, and the page itself when it is too wide. */
function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const tooWide = root.scrollWidth > root.clientWidth ? ['the page'] : [];
    const boxes = [...document.querySelectorAll<HTMLElement>('h1, h2, p, li, button, label, summary, dd, dt')];
    const cut = boxes.filter(
      (box) => box.closest('.unseen') === null && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1,
    );
    return [...tooWide, ...cut.map((box) => box.textContent)];
  });
}
