import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { directionOf, languageNames, languages, PSEUDO_LANGUAGE, type Language } from '../../shared/texts/languages';
import { loadCatalogue } from '../../shared/texts/load-catalogue';
import { textIn, type Text } from '../../shared/texts/text';
import { clippedTexts } from '../support/clipped';
import { openDesktop, type Desktop } from '../support/desktop';
import { tabTo } from '../support/keyboard';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { wizardOf } from '../support/wizard';

/** What a system says that speaks them. */
const locales: Readonly<Record<Language, string>> = {
  ...{ en: 'en_US', de: 'de_DE', fr: 'fr_FR', es: 'es_ES', it: 'it_IT', 'pt-BR': 'pt_BR', nl: 'nl_NL', pl: 'pl_PL' },
  ...{ ja: 'ja_JP', 'zh-Hans': 'zh_CN', ar: 'ar_EG' },
};

describe('the whole path by keyboard alone', () => {
  let world: RunningWorld;
  let desktop: Desktop | undefined;

  beforeAll(async () => {
    world = await startPracticeWorld(['--profile', 'zero', '--speed', '10']);
  });
  afterAll(() => world.close());
  afterEach(() => desktop?.quit());

  async function open(environment: Readonly<Record<string, string>>): Promise<Page> {
    await world.nextDevice();
    const on = { stage: inject('stage'), display: inject('display'), practice: world.facts.control, environment };
    desktop = await openDesktop(on);
    return desktop.page;
  }

  /** From the start to online and back, the focus on each new heading; `look` sees every screen on the way. */
  async function takePath(page: Page, text: Text, look: () => Promise<void>): Promise<void> {
    const wizard = wizardOf(page, text);
    const { network, networkPassword } = world.facts;
    const screen = async (title: string): Promise<void> => {
      await wizard.heading(title).waitFor({ timeout: 60_000 });
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await look();
    };
    const press = async (words: string): Promise<void> => {
      await tabTo(page, words);
      await page.keyboard.press('Enter');
    };
    const type = async (label: string, typed: string): Promise<void> => {
      await tabTo(page, label);
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    };

    await screen(text('start.title'));
    await press(text('start.practiceStart'));
    await screen(text('network.title'));
    await tabTo(page, network);
    await page.keyboard.press('Space');
    await page.getByRole('radio', { checked: true, name: network }).waitFor();
    await type(text('password.label'), networkPassword);
    await screen(text('done.onlineUnnamed'));
    await type(text('name.label'), 'Till 7');
    await screen(text('done.online', { name: 'Till 7' }));
    await expect.poll(async () => (await wizard.snapshot()).running).toBe(false);
    expect((await wizard.snapshot()).setup?.outcome).toBe('verified');
    await press(text('done.finish'));
    await screen(text('start.title'));
  }

  it.each(languages)('is in %s, the language of the system', async (language) => {
    const page = await open({ LANG: `${locales[language]}.UTF-8` });
    await takePath(page, textIn(language, await loadCatalogue(language)), async () => {
      expect(await documentOf(page)).toEqual({ lang: language, dir: directionOf(language) });
      expect(await clippedTexts(page)).toEqual([]);
    });
  });

  it('has no clipped text where every text is two fifths longer, in a narrow window', async () => {
    const page = await open({});
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(speak, { language: PSEUDO_LANGUAGE });
    await takePath(page, textIn(PSEUDO_LANGUAGE, await loadCatalogue(PSEUDO_LANGUAGE)), async () => {
      expect(await clippedTexts(page)).toEqual([]);
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
