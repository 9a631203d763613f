import path from 'node:path';
import type { Clock } from '../../../main/ports/clock';
import type { WifiAdapter, WifiAdapterRef } from '../../../main/ports/wifi-adapter';
import type { OwnRadio } from '../../../main/wifi/choose-adapter';
import type { OwnProgram } from '../../../main/wifi/own-program';
import { findWindowsRadio } from '../../../main/wifi/windows/find-windows-radio';
import { nativeWindowsAdapter } from '../../../main/wifi/windows/native-windows-adapter';
import { routerFinder } from '../../../main/wifi/windows/netsh/find-router';
import { openNetsh } from '../../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../../main/wifi/windows/netsh/netsh-adapter';
import type { WindowsTools } from '../../../main/wifi/windows/windows-tools';
import { interfacesIn } from '../../windows/stand-in/world-file';
import { asRouted } from '../room/loopback-device';
import { standFolder, systemLibraries } from './own-libraries';

/** Stands for `main/wifi/find-own-radio`: this is the Windows computer of a stand. */
export function findOwnRadio(clock: Clock, wanted: string | null): Promise<OwnRadio> {
  return findWindowsRadio(clock, {}, wanted, toolsOf(standFolder(), clock));
}

/** Stands for `main/wifi/adapter-from-ref`. */
export function adapterFromRef(ref: WifiAdapterRef, clock: Clock, program: OwnProgram | null = null): WifiAdapter {
  const tools = toolsOf(standFolder(), clock);
  if (ref.kind === 'wlan-api') return asRouted(nativeWindowsAdapter({ guid: ref.guid, clock, program, ...tools }));
  if (ref.kind === 'netsh') {
    const findRouter = routerFinder(systemRoot(), clock);
    return asRouted(netshAdapter({ interfaceName: ref.interfaceName, clock, findRouter, ...tools }));
  }
  throw new Error(`Windows has no ${ref.kind}.`);
}

function systemRoot(): string {
  return path.join(standFolder(), 'windows');
}

function toolsOf(folder: string, clock: Clock): WindowsTools {
  return {
    libraries: systemLibraries(),
    netsh: openNetsh(systemRoot(), clock),
    interfaces: () => interfacesIn(path.join(folder, 'world')),
    internetWay: () => Promise.resolve(null),
  };
}
