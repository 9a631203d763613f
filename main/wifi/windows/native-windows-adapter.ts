import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiAdapter } from '../../ports/wifi-adapter';
import type { Interfaces } from './interface-addresses';
import { windowsPasswords } from './saved-passwords';
import { windowsAdapter } from './windows-adapter';
import { loadKoffi } from './wlan-api/koffi-module';
import { wlanClient, type WlanClient } from './wlan-api/wlan-client';
import { bindWlan, type WlanLibraries } from './wlan-api/wlan-functions';
import { wlanRadio } from './wlan-radio';
import { scanBy } from './wlan-scan';

/** Which Wi-Fi adapter is moved, and with what. */
export interface NativeWindowsOptions {
  readonly guid: string;
  readonly clock: Clock;
  readonly libraries?: WlanLibraries;
  readonly interfaces?: Interfaces;
}

/** A Wi-Fi adapter of Windows moved through `wlanapi.dll` (wifi 3.3), which is loaded on first use. */
export function nativeWindowsAdapter({
  guid,
  clock,
  libraries = systemLibraries(process.env),
  interfaces = networkInterfaces,
}: NativeWindowsOptions): WifiAdapter {
  let opened: Result<WlanClient, WifiFault> | null = null;
  const client = (): Result<WlanClient, WifiFault> => (opened ??= openWlan(clock, libraries));
  const adapter = windowsAdapter(
    { kind: 'wlan-api', guid },
    () => {
      const open = client();
      return open.ok ? ok(wlanRadio(open.value, guid, clock, interfaces)) : open;
    },
    async (signal) => {
      const open = client();
      return open.ok ? scanBy(open.value, guid, clock, signal) : open;
    },
    true,
  );
  return { ...adapter, saved: windowsPasswords(client, guid) };
}

/** Loads koffi and the libraries. `tool-failed`: they are not to be had here, and another way is needed. */
export function openWlan(clock: Clock, libraries: WlanLibraries): Result<WlanClient, WifiFault> {
  const koffi = loadKoffi();
  const functions = koffi === null ? null : bindWlan(koffi, libraries);
  return functions === null ? fail({ kind: 'tool-failed' }) : ok(wlanClient(functions, clock));
}

/** The system's own, by their full paths, so that no file beside the program stands in for them. */
export function systemLibraries(env: Readonly<Record<string, string | undefined>>): WlanLibraries {
  const folder = path.win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  return { wlanapi: path.win32.join(folder, 'wlanapi.dll'), iphlpapi: path.win32.join(folder, 'iphlpapi.dll') };
}
