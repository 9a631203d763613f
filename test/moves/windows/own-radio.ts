import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../../main/ports/clock';
import type { WifiAdapter, WifiAdapterRef } from '../../../main/ports/wifi-adapter';
import type { OwnRadio } from '../../../main/wifi/choose-adapter';
import { findWindowsRadio } from '../../../main/wifi/windows/find-windows-radio';
import { nativeWindowsAdapter } from '../../../main/wifi/windows/native-windows-adapter';
import { openNetsh } from '../../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../../main/wifi/windows/netsh/netsh-adapter';
import type { WindowsTools } from '../../../main/wifi/windows/windows-tools';
import { interfacesIn } from '../../windows/stand-in/world-file';
import { asRouted } from '../room/loopback-device';

/** Stands for `main/wifi/find-own-radio`: this is the Windows computer of a stand. */
export function findOwnRadio(clock: Clock, wanted: string | null): Promise<OwnRadio> {
  return findWindowsRadio(clock, {}, wanted, toolsOf(standFolder(), clock));
}

/** Stands for `main/wifi/adapter-from-ref`. */
export function adapterFromRef(ref: WifiAdapterRef, clock: Clock): WifiAdapter {
  const tools = toolsOf(standFolder(), clock);
  if (ref.kind === 'wlan-api') return asRouted(nativeWindowsAdapter({ guid: ref.guid, clock, ...tools }));
  if (ref.kind === 'netsh') return asRouted(netshAdapter({ interfaceName: ref.interfaceName, clock, ...tools }));
  throw new Error(`Windows has no ${ref.kind}.`);
}

/** A stand without the library is a Windows on which only netsh can be called. */
function toolsOf(folder: string, clock: Clock): WindowsTools {
  const library = path.join(folder, 'wlanapi.so');
  const found = existsSync(library) ? library : path.join(folder, 'no library');
  return {
    libraries: { wlanapi: found, iphlpapi: found },
    netsh: openNetsh(path.join(folder, 'windows'), clock),
    interfaces: () => interfacesIn(path.join(folder, 'world')),
    internetWay: () => Promise.resolve(null),
  };
}

/** By its name a variable that a guard gets too. */
function standFolder(): string {
  const folder = process.env['XDG_WINDOWS_STAND'];
  if (folder === undefined) throw new Error('No stand is named.');
  return folder;
}
