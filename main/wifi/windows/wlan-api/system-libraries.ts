import path from 'node:path';
import { systemRootOf } from '../system-root';
import type { WlanLibraries } from './wlan-functions';

/** The system's own, by their full paths, so that no file beside the program stands in for them. */
export function systemLibraries(env: Readonly<Record<string, string | undefined>>): WlanLibraries {
  const folder = path.win32.join(systemRootOf(env), 'System32');
  return { wlanapi: path.win32.join(folder, 'wlanapi.dll'), iphlpapi: path.win32.join(folder, 'iphlpapi.dll') };
}
