import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyScreen } from '../../renderer/fixtures/every-screen';
import { showScreen } from '../screens/show-screen';
import { tooWide } from '../screens/too-wide';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';

/** Text spacing of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

describe('every screen in little room', () => {
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

  const screens = Object.entries(everyScreen);

  it.each(screens)('%s fits in 320 CSS pixels, and in German and Arabic', async (_, snapshot) => {
    await resize(320, 640);
    for (const language of ['en', 'de', 'ar'] as const) {
      await showScreen(desktop, { ...snapshot, language });
      expect(await desktop.page.evaluate(tooWide), language).toEqual([]);
    }
  });

  it.each(screens)('%s fits at 200 % zoom of the window as it opens', async (_, snapshot) => {
    await resize(540, 400);
    await showScreen(desktop, snapshot);
    expect(await desktop.page.evaluate(tooWide)).toEqual([]);
  });

  it.each(screens)('%s has targets of 24 pixels and stands still where motion is unwanted', async (_, snapshot) => {
    await resize(1080, 800);
    await showScreen(desktop, snapshot);
    expect(await desktop.page.evaluate(tooSmall)).toEqual([]);
    expect(await desktop.page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it.each(screens)('%s keeps its words when they are spaced wide', async (_, snapshot) => {
    await resize(640, 800);
    await desktop.page.evaluate(spaceOut, spacing);
    await showScreen(desktop, snapshot);
    const found = await desktop.page.evaluate(tooWide);
    await desktop.page.evaluate(spaceOut, '');
    expect(found).toEqual([]);
  });

  it('shows the chosen one in the system’s own colours', async () => {
    const choosing = everyScreen['choose-network'];
    if (choosing === undefined) throw new Error('no such screen');
    await desktop.page.emulateMedia({ forcedColors: 'active' });
    await showScreen(desktop, choosing);
    const borders = await desktop.page.evaluate(() => {
      const widthOf = (selector: string): string => {
        const element = document.querySelector(selector);
        return element === null ? 'none' : getComputedStyle(element).borderTopWidth;
      };
      return [widthOf('.choice[data-selected]'), widthOf('.choice:not([data-selected])')];
    });
    await desktop.page.emulateMedia({ forcedColors: 'none' });
    expect(borders).toEqual(['3px', '1px']);
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
