import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Larger and smaller letters (WCAG 1.4.4). A plus sign is typed with and without Shift. */
const size: readonly MenuItemConstructorOptions[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
  { role: 'zoomOut' },
];

/** Copy, paste, quit and the size of letters have their keys by a menu; only macOS shows it. */
export function setMenu(platform: NodeJS.Platform): void {
  const window: MenuItemConstructorOptions = {
    role: 'windowMenu',
    submenu: [{ role: 'minimize' }, { role: 'close' }, { type: 'separator' }, ...size],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, window] : [window]),
  );
}
