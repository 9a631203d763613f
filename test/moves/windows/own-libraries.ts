import { existsSync } from 'node:fs';
import path from 'node:path';
import type { WlanLibraries } from '../../../main/wifi/windows/wlan-api/wlan-functions';

/** Stands for `main/wifi/windows/wlan-api/system-libraries`. A stand without the library is a Windows with netsh only. */
export function systemLibraries(): WlanLibraries {
  const library = path.join(standFolder(), 'wlanapi.so');
  const found = existsSync(library) ? library : path.join(standFolder(), 'no library');
  return { wlanapi: found, iphlpapi: found };
}

/** By its name a variable that a guard gets too. */
export function standFolder(): string {
  const folder = process.env['XDG_WINDOWS_STAND'];
  if (folder === undefined) throw new Error('No stand is named.');
  return folder;
}
