import { randomBytes } from 'node:crypto';
import { ipcMain, type BrowserWindow } from 'electron';
import { commandNames, SNAPSHOT_CHANNEL } from '../../../shared/ipc/command-names';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import type { Log } from '../../ports/log';
import { dispatch, type Dispatcher, type Handlers } from './dispatcher';
import { isOurSender, type Frame } from './sender';

/** Opens every command to our window and to nobody else. `window` answers null while there is none. */
export function registerCommands(
  handlers: Handlers,
  window: () => BrowserWindow | null,
  devOrigin: string | null,
  log: Log,
): void {
  const dispatcher: Dispatcher = {
    isOurs: (frame) =>
      isOurSender({ frame: frame as Frame | null }, window()?.webContents.mainFrame ?? null, devOrigin),
    newRef: () => randomBytes(4).toString('hex'),
    log,
  };
  for (const name of commandNames) {
    ipcMain.handle(name, (event, input: unknown) => dispatch(dispatcher, handlers, name, event.senderFrame, input));
  }
}

/** Sends one whole snapshot to the page, if there is one. */
export function sendSnapshot(window: BrowserWindow | null, snapshot: AppSnapshot): void {
  if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(SNAPSHOT_CHANNEL, snapshot);
}
