import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyState } from '../../renderer/fixtures/every-state';
import { PSEUDO_LANGUAGE } from '../../shared/texts/languages';
import { showState } from '../screens/show-state';
import { clippedTexts } from '../support/clipped';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';

/** Text spacing of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

describe('every screen and state in little room', () => {
  let desktop: Desktop;
  let resize: (width: number, height: number) => Promise<unknown>;

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
    const session = await desktop.page.context().newCDPSession(desktop.page);
    resize = (width, height) =>
      session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await desktop.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(() => desktop.quit());

  const states = Object.entries(everyState);

  it.each(states)('%s fits in 320 CSS pixels, and in German and Arabic, and with longer texts', async (_, state) => {
    await resize(320, 640);
    for (const language of ['en', 'de', 'ar', PSEUDO_LANGUAGE] as const) {
      await showState(desktop, state, language);
      expect(await clippedTexts(desktop.page), language).toEqual([]);
    }
  });

  it.each(states)('%s fits at 200 % zoom of the window as it opens', async (_, state) => {
    await resize(540, 400);
    await showState(desktop, state);
    expect(await clippedTexts(desktop.page)).toEqual([]);
  });

  it.each(states)('%s has targets of 24 pixels and stands still where motion is unwanted', async (_, state) => {
    await resize(1080, 800);
    await showState(desktop, state);
    expect(await desktop.page.evaluate(tooSmall)).toEqual([]);
    expect(await desktop.page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it.each(states)('%s has room for texts that are two fifths longer', async (_, state) => {
    await resize(640, 800);
    await showState(desktop, state, PSEUDO_LANGUAGE);
    expect(await clippedTexts(desktop.page)).toEqual([]);
  });

  it.each(states)('%s keeps its words when they are spaced wide', async (_, state) => {
    await resize(640, 800);
    await desktop.page.evaluate(spaceOut, spacing);
    await showState(desktop, state);
    const found = await clippedTexts(desktop.page);
    await desktop.page.evaluate(spaceOut, '');
    expect(found).toEqual([]);
  });
});

/** Runs in the page: what is too small to be hit (WCAG 2.5.8). */
async function tooSmall(): Promise<readonly string[]> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return [
    ...document.querySelectorAll<HTMLElement>(
      'button, summary, select, input:not([type=radio], [type=checkbox]), .choice, .check',
    ),
  ]
    .filter((element) => element.closest('[hidden]') === null && element.getClientRects().length > 0)
    .filter((element) => element.closest('.unseen, [data-react-aria-prevent-focus]') === null)
    .filter((element) => element.offsetHeight < 24 || element.offsetWidth < 24)
    .map((element) => `${element.tagName} ${element.textContent} ${element.offsetWidth}×${element.offsetHeight}`);
}

/** Runs in the page: a style of the reader's own, in a way that the page's policy has no word in. */
function spaceOut(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
