import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { everyScreen } from '../../renderer/fixtures/every-screen';
import { SNAPSHOT_CHANNEL } from '../../shared/ipc/command-names';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import type { Desktop } from '../support/desktop';
import { openDesktop } from '../support/desktop';
import { closeStage, openStage } from '../support/stage';
import { openVirtualDisplay } from '../support/virtual-display';
import { looks } from './looks';
import { photographerOf } from './photographer';

/** Later than anything that the app itself says while its pictures are taken. */
const laterRev = 1_000_000;

/** Photographs every screen in every look in the real window and answers with the number of pictures. */
export async function runScreens(folder: string, only: RegExp): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stage = openStage();
  process.once('exit', () => {
    closeStage(stage);
  });
  const display = await openVirtualDisplay();
  let taken = 0;
  try {
    const desktop = await openDesktop({ stage, display: display.name });
    const photographer = await photographerOf(desktop.page);
    for (const [index, [name, snapshot]] of Object.entries(everyScreen).entries()) {
      await show(desktop, { ...snapshot, rev: laterRev + index });
      for (const look of looks) {
        if (!only.test(`${name}-${look.name}`)) continue;
        await photographer.take(path.join(folder, `${name}-${look.name}.webp`), look);
        taken += 1;
      }
    }
    await desktop.quit();
  } finally {
    await display.close();
  }
  return taken;
}

async function show({ app }: Desktop, snapshot: AppSnapshot): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, sent]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, sent);
    },
    [SNAPSHOT_CHANNEL, snapshot] as const,
  );
}
