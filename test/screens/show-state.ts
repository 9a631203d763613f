import type { Page } from 'playwright-core';
import type { ScreenState } from '../../renderer/fixtures/every-state';
import { press } from '../../renderer/fixtures/press';
import { appOf } from '../../renderer/fixtures/snapshots';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { SNAPSHOT_CHANNEL } from '../../shared/ipc/command-names';
import type { ShownLanguage } from '../../shared/texts/languages';
import { loadCatalogue } from '../../shared/texts/load-catalogue';
import { textIn } from '../../shared/texts/text';
import type { Desktop } from '../support/desktop';

/** Later than anything that the app itself says while it is shown. */
const laterRev = 1_000_000;
let sent = 0;

/** Comes between two states, so that nothing of the first one stays typed, open or focused. */
const between = appOf({ mode: 'none', activity: 'mending' });

/** Lets the real window show a hand-made truth instead of the app's own, and presses what is to be pressed in it. */
export async function showState(
  desktop: Desktop,
  { snapshot, presses }: ScreenState,
  language: ShownLanguage = snapshot.language,
): Promise<void> {
  const text = textIn(language, await loadCatalogue(language));
  const title = text('waking.title');
  // There once the page has heard the app itself: from then on it listens.
  await desktop.page.waitForSelector('select.language');
  await send(desktop, { ...between, language });
  await desktop.page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, title);
  await send(desktop, { ...snapshot, language });
  if (snapshot.activity !== between.activity) await untilOtherThan(desktop.page, title);
  for (const words of presses(text)) await desktop.page.evaluate(press, words);
}

/** The same without a press. */
export function showScreen(desktop: Desktop, snapshot: AppSnapshot): Promise<void> {
  return showState(desktop, { snapshot, presses: () => [] });
}

/** The hand-made truth as one that is newer than all before. */
export function asNewest(snapshot: AppSnapshot): AppSnapshot {
  sent += 1;
  return { ...snapshot, rev: laterRev + sent };
}

async function send({ app }: Desktop, snapshot: AppSnapshot): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, truth]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, truth);
    },
    [SNAPSHOT_CHANNEL, asNewest(snapshot)] as const,
  );
}

async function untilOtherThan(page: Page, title: string): Promise<void> {
  await page.waitForFunction((former) => {
    const heading = document.querySelector('h1')?.textContent;
    return heading !== undefined && heading !== former;
  }, title);
}
