import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyScreen } from '../../renderer/fixtures/every-screen';
import { showScreen } from '../screens/show-screen';
import { openDesktop, type Desktop } from '../support/desktop';

describe('every state of every screen, also those that no practice reaches, read by axe', () => {
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
  });
  afterAll(() => desktop.quit());

  async function read(rules: readonly string[] | null): Promise<readonly string[]> {
    const builder = new AxeBuilder({ page: desktop.page, axeSource: axe.source }).setLegacyMode(true);
    const { violations } = await (rules === null ? builder : builder.withRules([...rules])).analyze();
    return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' ')}`);
  }

  it.each(Object.entries(everyScreen))('%s', async (_, snapshot) => {
    await desktop.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await showScreen(desktop, snapshot);
    // What is folded is read too.
    await desktop.page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    expect(await read(null)).toEqual([]);
    await desktop.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await read(['color-contrast'])).toEqual([]);
  });
});
