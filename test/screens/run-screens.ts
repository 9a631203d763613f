import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { everyScreen } from '../../renderer/fixtures/every-screen';
import { everyState } from '../../renderer/fixtures/every-state';
import { openDesktop } from '../support/desktop';
import { closeStage, openStage } from '../support/stage';
import { openVirtualDisplay } from '../support/virtual-display';
import { looks, type Look } from './looks';
import { photographerOf } from './photographer';
import { showState } from './show-state';

/** Photographs every screen and state in its looks in the real window and answers with the number of pictures. */
export async function runScreens(folder: string, only: RegExp): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder).filter((file) => only.test(path.parse(file).name));
  for (const file of old) rmSync(path.join(folder, file));
  const stage = openStage();
  process.once('exit', () => {
    closeStage(stage);
  });
  const display = await openVirtualDisplay();
  let taken = 0;
  try {
    const desktop = await openDesktop({ stage, display: display.name });
    const photographer = await photographerOf(desktop.page);
    for (const [name, state] of Object.entries(everyState)) {
      for (const look of looksOf(name).filter((one) => only.test(`${name}-${one.name}`))) {
        taken += 1;
        await showState(desktop, state, look.language);
        await photographer.take(path.join(folder, `${name}-${look.name}.webp`), look);
      }
    }
    await desktop.quit();
  } finally {
    await display.close();
  }
  return taken;
}

/** What is pressed in a screen changes nothing about the system's own colours: those are looked at once for a screen. */
function looksOf(name: string): readonly Look[] {
  return looks.filter(({ forcedColors }) => !forcedColors || name in everyScreen);
}
