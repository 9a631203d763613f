import { afterEach, describe, expect, it } from 'vitest';
import { App } from './App';
import { everyScreen } from './fixtures/every-screen';
import { hostileNames, withHostileNames } from './fixtures/hostile-names';
import { mount, type Mounted } from './fixtures/mounted';

let page: Mounted | null = null;
afterEach(async () => {
  await page?.unmount();
  page = null;
});

/** How many elements of each kind there are. */
function elements(host: HTMLElement): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { tagName } of host.querySelectorAll('*')) counts[tagName] = (counts[tagName] ?? 0) + 1;
  return counts;
}

it('there are two hundred hostile names and more', () => {
  expect(new Set(hostileNames.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
});

describe.each(Object.entries(everyScreen))('%s with hostile names', (name, snapshot) => {
  it('has no element more than with plain ones, and no text that steers another', async () => {
    page = await mount(<App />);
    await page.show({ ...snapshot, rev: 1 });
    const plain = elements(page.host);
    const from = Object.keys(everyScreen).indexOf(name) * 3;
    for (const round of [0, 1, 2]) {
      await page.show({ ...withHostileNames(snapshot, hostileNames, from + round), rev: 2 + round });
      expect(Object.entries(elements(page.host)).filter(([tag, count]) => count > (plain[tag] ?? 0))).toEqual([]);
      // What could steer the text around it is gone; our own isolates are closed in the element that opens them.
      expect(page.host.textContent).not.toMatch(
        /[\u200b-\u200f\u202a-\u202e\u2060-\u2067\u206a-\u206f\u2028\u2029\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/,
      );
      for (const element of page.host.querySelectorAll('h1, h2, p, li, dd, span, button')) {
        const opened = element.textContent.split('\u2068').length;
        expect(opened).toBe(element.textContent.split('\u2069').length);
      }
    }
  });
});
