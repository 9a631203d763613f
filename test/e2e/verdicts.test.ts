import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyState } from '../../renderer/fixtures/every-state';
import { errorCodes, setupError, type ErrorCode } from '../../shared/errors/error-codes';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { SNAPSHOT_CHANNEL } from '../../shared/ipc/command-names';
import { languages } from '../../shared/texts/languages';
import { asNewest, showState } from '../screens/show-state';
import { clipped } from '../support/clipped';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';

const widths = [320, 640, 900] as const;

describe('the verdict page of every code', () => {
  let desktop: Desktop;
  let resize: (width: number) => Promise<unknown>;

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
    const session = await desktop.page.context().newCDPSession(desktop.page);
    resize = (width) =>
      session.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false });
    await desktop.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(() => desktop.quit());

  it.each(languages)(
    'has room for its words in %s at 320, 640 and 900 pixels, everything unfolded',
    async (language) => {
      const unfolded = everyState['verdict-details'];
      if (unfolded === undefined) throw new Error('no such state');
      await showState(desktop, unfolded, language);
      const pages = errorCodes.map((code, place) => ({
        code,
        snapshot: { ...verdictOf(unfolded.snapshot, code, errorCodes[place - 1] ?? 'internal'), language },
      }));
      for (const width of widths) {
        await resize(width);
        expect(await lookThrough(desktop, pages), `${width} pixels`).toEqual([]);
      }
    },
  );
});

interface VerdictPage {
  readonly code: ErrorCode;
  readonly snapshot: AppSnapshot;
}

/** Shows one page after the other without leaving the app in between, which is what takes time; what is cut in them. */
function lookThrough({ app }: Desktop, pages: readonly VerdictPage[]): Promise<readonly string[]> {
  const shown = pages.map(({ code, snapshot }) => ({
    code,
    snapshot: asNewest(snapshot),
    look: `(${cutOnceShown.toString()})(${JSON.stringify(code)}, ${clipped.toString()})`,
  }));
  return app.evaluate(
    async ({ BrowserWindow }, { channel, shown }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const found: string[] = [];
      for (const { code, snapshot, look } of shown) {
        contents?.send(channel, snapshot);
        const cut = (await contents?.executeJavaScript(look)) as readonly string[] | undefined;
        found.push(...(cut ?? ['no window']).map((text) => `${code}: ${text}`));
      }
      return found;
    },
    { channel: SNAPSHOT_CHANNEL, shown },
  );
}

/** Runs in the page: waits for the verdict with this code and says what is cut in it. */
async function cutOnceShown(code: string, measure: () => readonly string[]): Promise<readonly string[]> {
  const deadline = performance.now() + 10_000;
  while (document.querySelector('.help-code .fixed')?.textContent !== code) {
    if (performance.now() > deadline) return ['is never shown'];
    await new Promise((resolve) => setTimeout(resolve));
  }
  return measure();
}

/** The verdict of this code, with another one among what it may be too. */
function verdictOf(app: AppSnapshot, code: ErrorCode, other: ErrorCode): AppSnapshot {
  if (app.setup?.verdict == null) throw new Error('no verdict');
  const verdict = { ...app.setup.verdict, code, others: [other] };
  return { ...app, setup: { ...app.setup, verdict, error: setupError(code, { interface: 'wlan0' }) } };
}
