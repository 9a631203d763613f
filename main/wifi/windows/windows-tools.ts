import { networkInterfaces } from 'node:os';
import type { Clock } from '../../ports/clock';
import { internetWay, isOnTheWay, type InternetWay } from '../internet-way';
import { addressesOf, type Interfaces } from './interface-addresses';
import { openNetsh, type Netsh } from './netsh/netsh';
import { systemRootOf } from './system-root';
import { systemLibraries } from './wlan-api/system-libraries';
import type { WlanLibraries } from './wlan-api/wlan-functions';

/** What a Windows computer is asked with about its Wi-Fi adapters. */
export interface WindowsTools {
  readonly libraries: WlanLibraries;
  readonly netsh: Netsh;
  readonly interfaces: Interfaces;
  readonly internetWay: InternetWay;
}

/** Those of this system. */
export function windowsTools(clock: Clock, env: Readonly<Record<string, string | undefined>>): WindowsTools {
  const netsh = openNetsh(systemRootOf(env), clock);
  return { libraries: systemLibraries(env), netsh, interfaces: networkInterfaces, internetWay };
}

/** Does the adapter of this name, as Node calls it, carry the internet? null: that is not to be seen. */
export async function carriesInternet(tools: WindowsTools, alias: string | null): Promise<boolean | null> {
  return alias === null ? null : isOnTheWay(addressesOf(tools.interfaces, alias), await tools.internetWay());
}
