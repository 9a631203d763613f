import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { System } from '../../../shared/domain/system';
import type { SettingsPage } from '../../../shared/ipc/wifi-view';

/** How one page is opened: an address that the system knows, or a program with its words. */
export type PageOpener =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'program'; readonly program: string; readonly words: readonly string[] };

/** Fixed, since nothing that comes from outside may say what is opened (wifi 3.2, 4.4, 4.5, 7). */
const addresses: Readonly<Record<Exclude<System, 'linux'>, Partial<Record<SettingsPage, string>>>> = {
  windows: { networks: 'ms-settings:network-wifi', location: 'ms-settings:privacy-location' },
  macos: {
    networks: 'x-apple.systempreferences:com.apple.wifi-settings-extension',
    location: 'x-apple.systempreferences:com.apple.preference.security?Privacy_LocationServices',
    'local-network': 'x-apple.systempreferences:com.apple.preference.security?Privacy_LocalNetwork',
  },
};

const desktopPrograms: readonly (readonly [string, ...string[]])[] = [
  ['gnome-control-center', 'wifi'],
  ['systemsettings', 'kcm_networkmanagement'],
  ['nm-connection-editor'],
];

/** Every page that can be opened on this computer. On Linux it depends on what is installed along `searchPath`. */
export function pageOpeners(system: System, searchPath = ''): ReadonlyMap<SettingsPage, PageOpener> {
  if (system === 'linux') return new Map(desktopPage(searchPath.split(':')).map((opener) => ['networks', opener]));
  const known = Object.entries(addresses[system]) as [SettingsPage, string][];
  return new Map(known.map(([page, address]) => [page, { kind: 'address', address }]));
}

function desktopPage(folders: readonly string[]): readonly PageOpener[] {
  const found = desktopPrograms.find(([name]) => folders.some((folder) => isProgram(path.join(folder, name))));
  if (found === undefined) return [];
  const [program, ...words] = found;
  return [{ kind: 'program', program, words }];
}

function isProgram(file: string): boolean {
  if (!path.isAbsolute(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
