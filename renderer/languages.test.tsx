import { afterEach, describe, expect, it } from 'vitest';
import { languageNames, languages, PSEUDO_LANGUAGE } from '../shared/texts/languages';
import { loadCatalogue } from '../shared/texts/load-catalogue';
import { textIn } from '../shared/texts/text';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { appOf } from './fixtures/snapshots';
import { mount, type Mounted } from './fixtures/mounted';

let page: Mounted;
afterEach(() => page.unmount());

/** Names, codes and times are in no catalogue. */
const fromElsewhere = '[translate=no], [aria-hidden=true], .time, option';
const time = /^\d+ sec$/;

/** What is left without the pseudo-locale's texts, which may stand in each other. */
function outsideOfTexts(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return less === text ? text : outsideOfTexts(less);
}

/** What is written in the window and did not go through the catalogue. */
function untranslated(host: HTMLElement): readonly string[] {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode() !== null) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    if (walker.currentNode.parentElement?.closest(fromElsewhere) != null) continue;
    if (!time.test(text) && /\p{L}{2}/u.test(outsideOfTexts(text))) found.push(text);
  }
  for (const element of host.querySelectorAll('[aria-label]')) {
    const label = element.getAttribute('aria-label') ?? '';
    if (!label.startsWith('⟦')) found.push(label);
  }
  return found;
}

describe('a language', () => {
  it.each(Object.keys(everyScreen))('is all that %s is written in', async (name) => {
    page = await mount(<App />);
    await page.show(appOf({ activity: 'opening', language: PSEUDO_LANGUAGE }));
    await page.loaded();
    await page.show({ ...(everyScreen[name] ?? appOf()), language: PSEUDO_LANGUAGE, rev: 2 });
    expect(page.heading()?.textContent).toContain('⟦');
    expect(untranslated(page.host)).toEqual([]);
    for (const name of page.host.querySelectorAll('bdi, .fixed')) expect(name.getAttribute('translate')).toBe('no');
  });

  it('separates things as it does', async () => {
    page = await mount(<App />);
    for (const [language, rev] of [
      ['ja', 1],
      ['ar', 2],
    ] as const) {
      await page.show({ ...(everyScreen['start-two-adapters'] ?? appOf()), language, rev });
      await page.loaded();
      const text = textIn(language, await loadCatalogue(language));
      const parts = [text('wifi.connectedTo', { name: 'Shop-Office' }), text('wifi.internet')];
      const separator = { ja: '、', ar: ' و' }[language];
      expect(page.host.textContent).toContain(parts.join(separator));
    }
  });

  it('from right to left has its own marks, and none that is shown as a replaced one', async () => {
    page = await mount(<App />);
    for (const [index, snapshot] of Object.values(everyScreen).entries()) {
      await page.show({ ...snapshot, language: 'ar', rev: index + 1 });
      await page.loaded();
      expect(page.text()).not.toContain('\uFFFD');
    }
  });

  it.each(languages)('%s is the document’s, with its direction, and on the screen', async (language) => {
    page = await mount(<App />);
    await page.show({ ...appOf({ mode: 'none' }), language });
    await page.loaded();
    const text = textIn(language, await loadCatalogue(language));
    expect(page.heading()?.textContent).toBe(text('start.title'));
    expect(document.documentElement.lang).toBe(language);
    expect(document.documentElement.dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('is chosen on every screen by its own name, and told to main', async () => {
    page = await mount(<App />, { 'app/language': { ok: true, value: null } });
    for (const snapshot of Object.values(everyScreen)) {
      await page.show({ ...snapshot, rev: page.sent.length + 1 });
      const menu = page.host.querySelector<HTMLSelectElement>('select.language');
      expect([...(menu?.options ?? [])].map(({ text }) => text)).toEqual(Object.values(languageNames));
    }
    await page.choose('select.language', 'pl');
    expect(page.sent).toContainEqual(['app/language', { language: 'pl' }]);
  });
});
