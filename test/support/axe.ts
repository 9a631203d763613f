import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it is now, by the rules of WCAG 2.2 AA and its own. */
export function violationsIn(page: Page): Promise<readonly string[]> {
  return complaints(page, { runOnly: tags });
}

/** The same, by the one rule that knows colours: enough where only they have changed. */
export function contrastIn(page: Page): Promise<readonly string[]> {
  return complaints(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
}

async function complaints(page: Page, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(read, { ...options, resultTypes: ['violations' as const] });
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Runs in the page. */
function read(options: RunOptions): Promise<Pick<AxeResults, 'violations'>> {
  return (window as unknown as { axe: { run: typeof axe.run } }).axe.run(options);
}
