import { SNAPSHOT_CHANNEL } from '../../shared/ipc/command-names';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { Desktop } from '../support/desktop';

/** Later than anything that the app itself says while it is shown. */
const laterRev = 1_000_000;
let shown = 0;

/** Lets the real window show a hand-made truth instead of the app's own. */
export async function showScreen({ app, page }: Desktop, snapshot: AppSnapshot): Promise<void> {
  shown += 1;
  await app.evaluate(
    ({ BrowserWindow }, [channel, sent]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, sent);
    },
    [SNAPSHOT_CHANNEL, { ...snapshot, rev: laterRev + shown }] as const,
  );
  // A language is read when it is first wanted.
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, snapshot.language);
}
