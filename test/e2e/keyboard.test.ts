import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';

/** Tabs forward until the element with the focus has this text, label or value. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.textContent ?? '';
      return [element?.textContent ?? '', label].join(' ').trim();
    });
    if (here.startsWith(name)) return;
  }
  throw new Error(`Tab never reached “${name}”.`);
}

describe('a whole setup by keyboard', () => {
  let practice: PracticeDesktop;

  beforeAll(async () => {
    practice = await openPracticeDesktop();
  });
  afterAll(() => practice.close());

  it('reaches the end without a mouse, the focus on each new heading', async () => {
    const { wizard, world } = practice;
    const { page } = practice.desktop;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');
    const screen = async (title: string | RegExp): Promise<void> => {
      await wizard.heading(title).waitFor({ timeout: 60_000 });
      await expect.poll(focused).toBe('H1');
    };

    await screen(english('start.title'));
    await tabTo(page, english('start.practiceStart'));
    await page.keyboard.press('Enter');

    await screen(english('network.title'));
    await page.getByRole('radio', { checked: true, name: world.facts.network }).waitFor();
    await tabTo(page, english('password.label'));
    await page.keyboard.type(world.facts.networkPassword);
    await page.keyboard.press('Enter');

    await screen(english('done.onlineUnnamed'));
    await tabTo(page, english('name.label'));
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');

    await screen(english('done.online', { name: 'By keyboard' }));
    expect((await wizard.snapshot()).setup?.outcome).toBe('verified');
  });
});
