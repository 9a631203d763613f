import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { everyScreen } from '../../renderer/fixtures/every-screen';
import { errorCodes, setupError } from '../../shared/errors/error-codes';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { english } from '../../shared/texts/english';
import { showScreen } from '../screens/show-state';
import { openDesktop, type Desktop } from '../support/desktop';
import { tabTo } from '../support/keyboard';
import { openPracticeDesktop, type PracticeDesktop } from './practice-desktop';
import { story } from './story';

/** Every page that a setup can fail or be stopped on; the verdicts are those of each code. */
const asked = ['password-again', 'network-again', 'downgrade', 'take-over', 'stopped', 'stopped-by-sleep'] as const;
const pages: readonly (readonly [string, AppSnapshot])[] = [
  ...errorCodes.map((code) => [code, withError(screenNamed('verdict-by-hand'), code)] as const),
  ...errorCodes.map((code) => [`${code}, at the end`, withError(screenNamed('verdict-at-end'), code)] as const),
  ...asked.map((name) => [name, screenNamed(name)] as const),
];

describe('every page of a failure', () => {
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
    await desktop.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(() => desktop.quit());

  it.each(pages)(
    '%s: the focus is on its heading, and Tab shows and reaches all that can be done',
    async (_, shown) => {
      await showScreen(desktop, shown);
      await expect.poll(() => desktop.page.evaluate(focusedTag)).toBe('H1');
      const stops = await desktop.page.evaluate(stopsOfPage);
      expect(stops.length).toBeGreaterThan(1);
      for (const stop of stops) {
        await desktop.page.keyboard.press('Tab');
        expect(await desktop.page.evaluate(focusSeen)).toEqual({ words: stop, seen: true });
      }
    },
  );
});

describe('a setup that fails, by keyboard alone', () => {
  let practice: PracticeDesktop;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
  });
  afterEach(() => practice.close());

  async function screen(title: string): Promise<Page> {
    const { page } = practice.desktop;
    await practice.wizard.heading(title).waitFor({ timeout: 120_000 });
    await expect.poll(() => page.evaluate(focusedTag)).toBe('H1');
    return page;
  }

  async function press(words: string): Promise<void> {
    await tabTo(practice.desktop.page, words);
    await practice.desktop.page.keyboard.press('Enter');
  }

  async function typePassword(password: string): Promise<void> {
    await tabTo(practice.desktop.page, english('password.label'));
    await practice.desktop.page.keyboard.type(password);
    await practice.desktop.page.keyboard.press('Enter');
  }

  story({
    'what cannot be a password takes the focus, to be corrected': async () => {
      await screen(english('start.title'));
      await press(english('start.practiceStart'));
      const page = await screen(english('network.title'));
      await tabTo(page, practice.world.facts.network);
      await page.keyboard.press('Space');
      await tabTo(page, english('password.label'));
      await page.keyboard.type('short');
      await press(english('network.setUp'));
      await page.getByText(english('password.wpa')).waitFor();
      await expect.poll(() => page.evaluate(focusedLabel)).toBe(english('password.label'));
    },

    'a wrong one is typed again': async () => {
      const { page } = practice.desktop;
      await page.keyboard.type(' and still wrong');
      await page.keyboard.press('Enter');
      await screen(english('error.wifi-credentials-rejected.title'));
      await practice.world.fault({ name: 'ap-gone', at: 'configure-ap', times: 1 });
      await typePassword(practice.world.facts.networkPassword);
    },

    'a device that went away is looked for again': async () => {
      await screen(english('error.device-not-found.title'));
      await practice.world.holdSetup();
      await press(english('verdict.look'));
      await screen(english('done.onlineUnnamed'));
    },
  });
});

function screenNamed(name: string): AppSnapshot {
  const screen = everyScreen[name];
  if (screen === undefined) throw new Error(`no screen ${name}`);
  return screen;
}

function withError(app: AppSnapshot, code: (typeof errorCodes)[number]): AppSnapshot {
  if (app.setup === null) throw new Error('no setup');
  return { ...app, setup: { ...app.setup, error: setupError(code) } };
}

/** Runs in the page. */
function focusedTag(): string | undefined {
  return document.activeElement?.tagName;
}

/** Runs in the page. */
function focusedLabel(): string | null | undefined {
  return (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent;
}

/** Runs in the page: the words of what can be done in it, one of each group of choices. */
function stopsOfPage(): readonly string[] {
  const groups = new Set<string>();
  return [...document.querySelectorAll<HTMLElement>('main :is(button, input, summary)')]
    .filter((element) => element.checkVisibility() && !(element as HTMLButtonElement).disabled)
    .filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isStop = !groups.has(element.name) && (element.checked || !anyChecked(element.name));
      if (isStop) groups.add(element.name);
      return isStop;
    })
    .map((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent);

  function anyChecked(name: string): boolean {
    return document.querySelector(`input[name="${name}"]:checked`) !== null;
  }
}

/** Runs in the page: what has the focus, and whether that is to be seen. */
function focusSeen(): { readonly words: string | undefined; readonly seen: boolean } {
  const focused = document.activeElement as HTMLInputElement | null;
  const label = focused?.labels?.[0];
  const marked = [focused, label, label?.querySelector('.choice')].some(
    (element) => element != null && getComputedStyle(element).outlineStyle !== 'none',
  );
  return { words: label?.textContent ?? focused?.textContent, seen: marked };
}
