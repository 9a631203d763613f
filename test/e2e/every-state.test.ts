import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyState } from '../../renderer/fixtures/every-state';
import { showState } from '../screens/show-state';
import { contrastIn, violationsIn } from '../support/axe';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';

describe('every screen and state', () => {
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
  });
  afterAll(() => desktop.quit());

  const states = Object.entries(everyState);

  it.each(states)('%s has no ring but around what has the focus', async (_, state) => {
    await desktop.page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' });
    await showState(desktop, state);
    expect(await desktop.page.evaluate(strayRings)).toEqual([]);
  });

  it.each(states)('%s is read by axe, in light and dark, without a complaint', async (_, state) => {
    await showState(desktop, state);
    // What is folded is read too.
    await desktop.page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await desktop.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' });
    expect(await violationsIn(desktop.page)).toEqual([]);
    await desktop.page.emulateMedia({ colorScheme: 'dark' });
    expect(await contrastIn(desktop.page)).toEqual([]);
  });

  it.each(states)(
    '%s shows where its controls are, and which is chosen, in the system’s own colours',
    async (_, state) => {
      await desktop.page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
      await showState(desktop, state);
      expect(await desktop.page.evaluate(lostInForcedColors)).toEqual([]);
    },
  );
});

/** Runs in the page: what has a ring and has more in it than the one control that has the focus. */
function strayRings(): readonly string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => getComputedStyle(element).outlineStyle === 'solid')
    .filter((element) => element.querySelectorAll('button, input, select, a, summary').length > 1)
    .map(({ className }) => `ring around ${className}`);
}

/** Runs in the page: controls without an edge of their own, and chosen ones that look like the others. */
function lostInForcedColors(): readonly string[] {
  const edge = (element: Element): number => parseFloat(getComputedStyle(element).borderTopWidth);
  const all = (selector: string): readonly Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => element.closest('.unseen') === null);
  const edgeless = all(
    'button, input:not([type=radio], [type=checkbox]), select, .choice, .check .box, .card, .notice',
  );
  const chosen = all('.choice[data-selected], .tab[data-selected]');
  const others = all('.choice:not([data-selected]), .tab:not([data-selected])');
  const ticks = all('.check:not([data-selected]) .box svg');
  return [
    ...ticks
      .filter((tick) => getComputedStyle(tick).visibility !== 'hidden')
      .map((tick) => `looks ticked: ${tick.closest('.check')?.textContent ?? ''}`),
    ...edgeless.filter((element) => edge(element) < 1).map(({ outerHTML }) => `no edge: ${outerHTML}`),
    ...chosen.filter((element) => edge(element) < 3).map(({ outerHTML }) => `looks not chosen: ${outerHTML}`),
    ...others.filter((element) => edge(element) >= 3).map(({ outerHTML }) => `looks chosen: ${outerHTML}`),
  ];
}
