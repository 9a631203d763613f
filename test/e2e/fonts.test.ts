import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import type { CDPSession } from 'playwright-core';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { languageNames, languages } from '../../shared/texts/languages';
import { loadCatalogue } from '../../shared/texts/load-catalogue';
import { textIn } from '../../shared/texts/text';
import { openDesktop, type Desktop } from '../support/desktop';
import { newHome } from '../support/stage';

const assets = path.resolve(import.meta.dirname, '../../out/renderer/assets');

interface Bundled {
  readonly bytes: number;
  readonly characters: readonly number[];
}

/** Every font file of the window with the characters that its cmap has. */
const fonts: readonly Bundled[] = readdirSync(assets)
  .filter((name) => name.endsWith('.woff2'))
  .map((name) => {
    const file = readFileSync(path.join(assets, name));
    return { bytes: file.length, characters: (create(file) as Font).characterSet };
  });
const covered = new Set(fonts.flatMap(({ characters }) => characters));

/** Blanks and marks of direction are drawn by no font. */
const drawn = /[^\p{Z}\p{Cf}]/u;

describe('the fonts in the window', () => {
  it.each(languages)('have every character of %s, and of what it calls itself', async (language) => {
    const texts = [languageNames[language], ...Object.values(await loadCatalogue(language))].join('');
    const characters = [...new Set(texts)].filter((character) => drawn.test(character));
    expect(characters.filter((character) => !covered.has(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('take less than a megabyte, all together', () => {
    const bytes = fonts.reduce((sum, font) => sum + font.bytes, 0);
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(1_000_000);
  });
});

describe('on a system whose only font has Latin letters', () => {
  let desktop: Desktop;
  let devtools: CDPSession;

  beforeAll(async () => {
    const stage = inject('stage');
    const home = newHome(stage);
    desktop = await openDesktop({
      ...{ stage, home, display: inject('display') },
      environment: { FONTCONFIG_FILE: await latinOnly(home) },
    });
    devtools = await desktop.page.context().newCDPSession(desktop.page);
    for (const domain of ['DOM', 'CSS'] as const) await devtools.send(`${domain}.enable`);
  });
  afterAll(() => desktop.quit());

  /** The fonts that the letters of this element are drawn with. */
  async function fontsOf(selector: string): Promise<readonly { familyName: string; isCustomFont: boolean }[]> {
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    return (await devtools.send('CSS.getPlatformFontsForNode', { nodeId })).fonts;
  }

  /** The families of ours that were read from the package. */
  const read = (): Promise<readonly string[]> =>
    desktop.page.evaluate(async () => {
      await document.fonts.ready;
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
      return [...new Set(loaded.map(({ family }) => family.replaceAll('"', '')))].filter((name) =>
        name.startsWith('Noto'),
      );
    });

  it('shows every language in the menu by its own name', async () => {
    await desktop.page.getByRole('heading', { name: english('start.title') }).waitFor();
    const families = ['Noto Sans Arabic Variable', 'Noto Sans JP Subset', 'Noto Sans SC Subset'];
    await expect.poll(read).toEqual(families);
  });

  it.each([
    ['ar', 'Noto Sans Arabic Variable'],
    ['ja', 'Noto Sans JP Subset'],
    ['zh-Hans', 'Noto Sans SC Subset'],
  ] as const)('draws %s with %s from the package', async (language, family) => {
    const text = textIn(language, await loadCatalogue(language));
    await desktop.page.locator('select.language').selectOption(language);
    await desktop.page.getByRole('heading', { level: 1, name: text('start.title') }).waitFor();
    await expect.poll(read).toContain(family);
    for (const selector of ['h1', 'main p', 'main button.primary']) {
      const used = await fontsOf(selector);
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
    }
  });
});

/** A configuration of fontconfig that knows nothing but one font with the letters from A to z. */
async function latinOnly(home: string): Promise<string> {
  const latin = readdirSync(assets).find((name) => name.startsWith('hanken-grotesk-latin-wght'));
  if (latin === undefined) throw new Error('No font with Latin letters is built.');
  const folder = path.join(home, 'fonts');
  mkdirSync(folder);
  const letters = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index));
  writeFileSync(
    path.join(folder, 'latin.ttf'),
    await subsetFont(readFileSync(path.join(assets, latin)), letters, { targetFormat: 'sfnt' }),
  );
  const configuration = path.join(home, 'fonts.conf');
  writeFileSync(configuration, `<fontconfig><dir>${folder}</dir><cachedir>${home}/cache</cachedir></fontconfig>`);
  return configuration;
}
