import type { Page } from 'playwright-core';

/** So many stops no screen has. */
const mostPresses = 60;

/** Tabs forward until the element with the focus has these words, or is labelled with them or with that network. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(namesOfFocused)).includes(words)) return;
  }
  throw new Error(`Tab never reached “${words}”.`);
}

/** Runs in the page. */
function namesOfFocused(): readonly string[] {
  const focused = document.activeElement as HTMLInputElement | null;
  const label = focused?.labels?.[0];
  return [focused, label, label?.querySelector('.name')].map((element) => (element?.textContent ?? '').trim());
}
