import type { Page } from 'playwright-core';

/** What a person had to do in a window, counted by the window itself. */
export interface Effort {
  readonly clicks: number;
  /** Fields that something was typed into. */
  readonly fields: number;
}

interface Counter {
  clicks: number;
  fields: Set<EventTarget>;
}

/** Counts from now on: presses of the mouse and of the keys that press a button, and the fields that are filled. */
export async function countEffort(page: Page): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const counter: Counter = { clicks: 0, fields: new Set() };
    (window as unknown as { effort: Counter }).effort = counter;
    addEventListener('pointerdown', () => (counter.clicks += 1), true);
    addEventListener(
      'keydown',
      ({ key, target }) => {
        const presses =
          key === 'Enter' || (key === ' ' && !(target instanceof HTMLInputElement && target.type !== 'radio'));
        if (presses) counter.clicks += 1;
      },
      true,
    );
    addEventListener(
      'input',
      ({ target }) => {
        const isTyped = target instanceof HTMLInputElement && ['text', 'password'].includes(target.type);
        if (isTyped) counter.fields.add(target);
      },
      true,
    );
  });
  return () =>
    page.evaluate(() => {
      const { clicks, fields } = (window as unknown as { effort: Counter }).effort;
      return { clicks, fields: fields.size };
    });
}
