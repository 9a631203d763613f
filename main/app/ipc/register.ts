import { ipcMain, type BrowserWindow, type WebFrameMain } from 'electron';
import { commandNames, SNAPSHOT_CHANNEL, type CommandName } from '../../../shared/ipc/command-names';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import type { Reply } from '../../../shared/ipc/reply';

/** Answers whatever a frame says; whether it may say it is part of that. */
export type Answering = (name: CommandName, sender: WebFrameMain | null, input: unknown) => Promise<Reply<unknown>>;

/** Every command waits until there is somebody to answer it. */
export function registerCommands(answering: Promise<Answering>): void {
  for (const name of commandNames) {
    ipcMain.handle(name, async ({ senderFrame }, input: unknown) => (await answering)(name, senderFrame, input));
  }
}

/** Sends one whole snapshot to the page, if there is one. */
export function sendSnapshot(window: BrowserWindow | null, snapshot: AppSnapshot): void {
  if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(SNAPSHOT_CHANNEL, snapshot);
}
