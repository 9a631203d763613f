import { networkInterfaces } from 'node:os';
import type { SeenNetwork } from '../../../../shared/domain/wifi-network';
import { ok } from '../../../../shared/result';
import type { Clock } from '../../../ports/clock';
import type { WifiAdapter, WifiResult } from '../../../ports/wifi-adapter';
import { seenNetworks } from '../../seen-networks';
import { connectionPolicy } from '../connection-policy';
import type { Interfaces } from '../interface-addresses';
import { systemRootOf } from '../system-root';
import { windowsAdapter } from '../windows-adapter';
import { routerFinder, type FindRouter } from './find-router';
import { openNetsh, type Netsh } from './netsh';
import { netshNetworks } from './netsh-networks';
import { netshRadio } from './netsh-radio';

/** Which Wi-Fi adapter is moved, and with what. */
export interface NetshOptions {
  readonly interfaceName: string;
  readonly clock: Clock;
  readonly netsh?: Netsh;
  readonly findRouter?: FindRouter;
  readonly interfaces?: Interfaces;
}

/**
 * A Wi-Fi adapter of Windows moved through netsh, where `wlanapi.dll` cannot be called. netsh cannot begin a scan: the
 * list is as old as Windows' last one (wifi 3.5).
 */
export function netshAdapter({
  interfaceName,
  clock,
  netsh = openNetsh(systemRootOf(process.env), clock),
  findRouter = routerFinder(systemRootOf(process.env), clock),
  interfaces = networkInterfaces,
}: NetshOptions): WifiAdapter {
  const radio = netshRadio({ netsh, findRouter, name: interfaceName, clock, interfaces });
  return windowsAdapter(
    { kind: 'netsh', interfaceName },
    () => ok(radio),
    (signal) => heardByNetsh(netsh, interfaceName, signal),
    false,
    connectionPolicy(systemRootOf(process.env), clock),
  );
}

/** What Windows heard lately: by the adapter of this interface, or by all (null). */
export async function heardByNetsh(
  netsh: Netsh,
  interfaceName: string | null,
  signal: AbortSignal,
): WifiResult<readonly SeenNetwork[]> {
  const by = interfaceName === null ? [] : [`interface=${interfaceName}`];
  const answer = await netsh(['show', 'networks', 'mode=bssid', ...by], signal);
  return answer.ok ? ok(seenNetworks(netshNetworks(answer.value))) : answer;
}
