import { cpSync } from 'node:fs';
import path from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { environmentFor } from './desktop';
import { newHome, type Stage } from './stage';

/** A browser of its own, with a profile of its own, that knows nothing of the app. */
export interface Browser {
  readonly page: Page;
  /** The link of another scheme that the page was left by: what the operating system would be given. */
  handedOver(): Promise<string>;
  close(): Promise<void>;
}

/** Opens it on the stage of the window. */
export async function openBrowser(stage: Stage, display: string | null): Promise<Browser> {
  const folder = path.join(stage.folder, 'browser');
  cpSync(path.join(import.meta.dirname, 'browser'), folder, { recursive: true });
  const home = newHome(stage);
  const app = await _electron.launch({
    executablePath: stage.executable,
    args: [folder],
    cwd: home,
    chromiumSandbox: true,
    env: environmentFor({ stage, display }, home),
  });
  return {
    page: await app.firstWindow(),
    handedOver: async () => {
      for (;;) {
        const [link] = await app.evaluate(() =>
          (globalThis as unknown as { handedOver: string[] }).handedOver.splice(0),
        );
        if (link !== undefined) return link;
      }
    },
    close: () => app.close(),
  };
}
