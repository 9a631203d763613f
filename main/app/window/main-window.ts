import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { join } from 'node:path';

/** The page's own background in both themes, so that the first frame does not flash. */
const background = { light: '#f6f4ee', dark: '#111516' } as const;

/** The one place where a window is made; the page gets no Node, no other world and no weaker sandbox. */
export function createMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1080,
    height: 800,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Photon Setup',
    // Windows and macOS take it from the program itself.
    ...(process.platform === 'linux' ? { icon: join(__dirname, '../renderer/icon.png') } : {}),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(__dirname, 'preload.js'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  // It is there for its keys.
  window.setMenuBarVisibility(false);
  return window;
}

/** Brings a remembered place back, unless it is on a screen that is gone. */
export function placeWindow(window: BrowserWindow, bounds: Rectangle | null): void {
  if (bounds === null) return;
  const area = screen.getDisplayMatching(bounds).workArea;
  const visible =
    bounds.x < area.x + area.width - 100 &&
    bounds.x + bounds.width > area.x + 100 &&
    bounds.y >= area.y &&
    bounds.y < area.y + area.height - 100;
  if (visible) window.setBounds(bounds);
}
