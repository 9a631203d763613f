import { Notification, type BrowserWindow } from 'electron';
import type { Outside } from './background';

/** The outside of this window, as Electron offers it. */
export function outsideOf(window: BrowserWindow, bringForward: () => void): Outside {
  const alive = (what: () => void): void => {
    if (!window.isDestroyed()) what();
  };
  return {
    isWatched: () => !window.isDestroyed() && window.isVisible() && !window.isMinimized() && window.isFocused(),
    notify: ({ title, body }) => {
      const notification = new Notification({ title, body });
      notification.on('click', bringForward);
      notification.show();
      return () => {
        notification.close();
      };
    },
    askForAttention: (on) => {
      alive(() => {
        window.flashFrame(on);
      });
    },
    showProgress: (progress) => {
      alive(() => {
        if (progress === null) window.setProgressBar(-1);
        else window.setProgressBar(progress.share, { mode: progress.mode });
      });
    },
    onWatched: (listener) => {
      window.on('focus', listener);
    },
  };
}
