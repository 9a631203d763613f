import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyScreen } from '../../renderer/fixtures/every-screen';
import { hostileNames, widestNames, withHostileNames } from '../../renderer/fixtures/hostile-names';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { showScreen } from '../screens/show-state';
import { tooWide } from '../screens/too-wide';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';

describe('names of others on every screen', () => {
  let desktop: Desktop;
  let resize: (width: number) => Promise<unknown>;
  const dialogs: string[] = [];

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
    const session = await desktop.page.context().newCDPSession(desktop.page);
    resize = (width) =>
      session.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false });
    await desktop.page.emulateMedia({ reducedMotion: 'reduce' });
    desktop.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  afterAll(() => desktop.quit());

  const screens = Object.entries(everyScreen);

  it.each(screens)('%s: the widest stay within 320 and 900 pixels', async (_, snapshot) => {
    for (const [width, language] of [
      [320, 'en'],
      [900, 'ar'],
    ] as const) {
      await resize(width);
      for (let from = 0; from < widestNames.length; from += 4) {
        await showScreen(desktop, { ...withHostileNames(snapshot, widestNames, from), language });
        expect(await desktop.page.evaluate(tooWide), `${width} from ${from}`).toEqual([]);
      }
    }
  });

  it.each(screens)('%s: nothing of them becomes an element', async (name, snapshot) => {
    await resize(900);
    await showScreen(desktop, snapshot);
    const plain = await desktop.page.evaluate(elements);
    const first = screens.findIndex(([other]) => other === name) * 5;
    for (const from of [first, first + 70, first + 140]) {
      await showScreen(desktop, withHostileNames(snapshot, hostileNames, from));
      const counts = Object.entries(await desktop.page.evaluate(elements));
      expect(
        counts.filter(([tag, count]) => count > (plain[tag] ?? 0)),
        `from ${from}`,
      ).toEqual([]);
    }
  });

  it('two hundred networks at once are a list, and nothing else', async () => {
    const { choosing, ...rest } = everyScreen['network-first'] ?? {};
    const [seen] = choosing?.networks ?? [];
    if (choosing === undefined || choosing === null || seen === undefined) throw new Error('no such screen');
    const ssids = [...new Set(hostileNames.map(({ ssid }) => ssid))];
    const networks = ssids.map((ssid) => ({ ...seen, ssid }));
    const crowded = { ...rest, choosing: { ...choosing, networks, own: null } } as AppSnapshot;
    for (const width of [320, 900]) {
      await resize(width);
      await showScreen(desktop, crowded);
      expect(await desktop.page.evaluate(tooWide)).toEqual([]);
      expect(await desktop.page.evaluate(() => document.querySelectorAll('.choice bdi').length)).toBe(ssids.length);
      expect(await desktop.page.evaluate(() => document.querySelectorAll('bdi > *').length)).toBe(0);
    }
    expect(ssids.length).toBeGreaterThanOrEqual(200);
  });

  it('none of them ran', () => {
    expect(dialogs).toEqual([]);
    expect(desktop.page.url()).toBe('app://setup/index.html');
  });
});

/** Runs in the page, once it is drawn: how many elements of each kind there are. */
async function elements(): Promise<Readonly<Record<string, number>>> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const counts: Record<string, number> = {};
  for (const { tagName } of document.querySelectorAll('body *')) counts[tagName] = (counts[tagName] ?? 0) + 1;
  return counts;
}
