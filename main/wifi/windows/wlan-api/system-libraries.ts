import path from 'node:path';
import type { WlanLibraries } from './wlan-functions';

/** The system's own, by their full paths, so that no file beside the program stands in for them. */
export function systemLibraries(env: Readonly<Record<string, string | undefined>>): WlanLibraries {
  const folder = path.win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  return { wlanapi: path.win32.join(folder, 'wlanapi.dll'), iphlpapi: path.win32.join(folder, 'iphlpapi.dll') };
}
