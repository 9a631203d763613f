import { once } from 'node:events';
import type { BrowserWindow } from 'electron';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { sendSnapshot } from '../ipc/register';
import type { SettingsFile } from '../settings';
import { crashReloads } from './crash-reloads';
import { createMainWindow, placeWindow } from './main-window';

/** The one window, from its making until it is closed. */
export interface LiveWindow {
  readonly window: BrowserWindow;
  /** Loads the page; resolves when its first frame is shown, or when there is no page. */
  readonly open: (address: string) => Promise<void>;
  /** Null once it is closed. */
  readonly current: () => BrowserWindow | null;
  readonly bringForward: () => void;
  readonly send: (snapshot: AppSnapshot) => void;
  /** Is nobody there to answer, since the page crashed and is not loaded again? */
  readonly hasNoPage: () => boolean;
}

/** What a window needs of the app. */
export interface WindowGround {
  readonly settings: SettingsFile;
  readonly clock: Clock;
  readonly log: Log;
}

/** Makes the window where it was the last time; it shows itself with its first page. */
export function openLiveWindow({ settings, clock, log }: WindowGround): LiveWindow {
  const window = createMainWindow();
  const current = (): BrowserWindow | null => (window.isDestroyed() ? null : window);
  placeWindow(window, settings.read().bounds);
  window.on('close', () => {
    settings.write({ bounds: window.getNormalBounds() });
  });
  const shown = once(window, 'ready-to-show').then(() => {
    current()?.show();
  });
  reloadAfterCrash(window, { clock, log });
  return {
    window,
    current,
    open: (address) =>
      window.loadURL(address).then(
        () => shown,
        () => undefined,
      ),
    bringForward: () => {
      if (current()?.isMinimized() === true) window.restore();
      current()?.show();
      current()?.focus();
    },
    send: (snapshot) => {
      sendSnapshot(current(), snapshot);
    },
    hasNoPage: () => current()?.webContents.isCrashed() !== false,
  };
}

function reloadAfterCrash(window: BrowserWindow, { clock, log }: Pick<WindowGround, 'clock' | 'log'>): void {
  const mayReload = crashReloads(() => clock.now());
  window.webContents.on('render-process-gone', () => {
    if (window.isDestroyed()) return;
    const again = mayReload();
    log.warn(again ? 'the page crashed and is loaded again' : 'the page crashed too often and is left');
    if (again) window.webContents.reload();
  });
}
