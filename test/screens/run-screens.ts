import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { everyScreen } from '../../renderer/fixtures/every-screen';
import { openDesktop } from '../support/desktop';
import { closeStage, openStage } from '../support/stage';
import { openVirtualDisplay } from '../support/virtual-display';
import { looks } from './looks';
import { photographerOf } from './photographer';
import { showScreen } from './show-screen';

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
    for (const [name, snapshot] of Object.entries(everyScreen)) {
      for (const look of looks.filter((one) => only.test(`${name}-${one.name}`))) {
        taken += 1;
        await showScreen(desktop, { ...snapshot, language: look.language });
        await photographer.take(path.join(folder, `${name}-${look.name}.webp`), look);
      }
    }
    await desktop.quit();
  } finally {
    await display.close();
  }
  return taken;
}
