import { networkInterfaces } from 'node:os';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiAdapter } from '../../ports/wifi-adapter';
import type { OwnProgram } from '../own-program';
import { connectionPolicy, type ConnectionPolicy } from './connection-policy';
import type { Interfaces } from './interface-addresses';
import { windowsPasswords } from './saved-passwords';
import { systemRootOf } from './system-root';
import { windowsAdapter } from './windows-adapter';
import { loadKoffi } from './wlan-api/koffi-module';
import { systemLibraries } from './wlan-api/system-libraries';
import { wlanClient, type WlanClient } from './wlan-api/wlan-client';
import { bindWlan, type WlanLibraries } from './wlan-api/wlan-functions';
import { wlanRadio } from './wlan-radio';
import { scanBy } from './wlan-scan';

/** Which Wi-Fi adapter is moved, and with what. */
export interface NativeWindowsOptions {
  readonly guid: string;
  readonly clock: Clock;
  /** Whose `wlan-scan` hears Windows say that a scan is over; absent: the list is read until it is steady. */
  readonly program?: OwnProgram | null;
  readonly libraries?: WlanLibraries;
  readonly interfaces?: Interfaces;
  readonly policy?: ConnectionPolicy;
}

/** A Wi-Fi adapter of Windows moved through `wlanapi.dll` (wifi 3.3), which is loaded on first use. */
export function nativeWindowsAdapter({
  guid,
  clock,
  program = null,
  libraries = systemLibraries(process.env),
  interfaces = networkInterfaces,
  policy = connectionPolicy(systemRootOf(process.env), clock),
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
      return open.ok ? scanBy({ client: open.value, guid, clock, program }, signal) : open;
    },
    true,
    policy,
  );
  return { ...adapter, saved: windowsPasswords(client, guid) };
}

/** Loads koffi and the libraries. `tool-failed`: they are not to be had here, and another way is needed. */
export function openWlan(clock: Clock, libraries: WlanLibraries): Result<WlanClient, WifiFault> {
  const koffi = loadKoffi();
  const functions = koffi === null ? null : bindWlan(koffi, libraries);
  return functions === null ? fail({ kind: 'tool-failed' }) : ok(wlanClient(functions, clock));
}
