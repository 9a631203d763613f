import type { App, BrowserWindow } from 'electron';

/**
 * Makes every way out (close button, menu, signal) wait until `leave` resolves, once.
 * The window stays meanwhile and shows what is being waited for.
 * `asksFirst`, on the close button: true while a person is being asked whether they mean it.
 */
export function waitBeforeQuitting(
  app: App,
  leave: () => Promise<void>,
  asksFirst: () => boolean,
): (window: BrowserWindow) => void {
  let left: 'no' | 'going' | 'yes' = 'no';
  const go = (): void => {
    if (left !== 'no') return;
    left = 'going';
    void leave().finally(() => {
      left = 'yes';
      app.quit();
    });
  };
  app.on('before-quit', (event) => {
    if (left === 'yes') return;
    event.preventDefault();
    go();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  return (window) => {
    window.on('close', (event) => {
      if (left === 'yes') return;
      event.preventDefault();
      if (!asksFirst()) go();
    });
  };
}
