import { networkInterfaces } from 'node:os';
import type { SeenNetwork } from '../../../../shared/domain/wifi-network';
import { fail, ok } from '../../../../shared/result';
import type { Clock } from '../../../ports/clock';
import type { WifiAdapter, WifiMover, WifiResult } from '../../../ports/wifi-adapter';
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
  const scan: Scan = (signal) => heardByNetsh(netsh, interfaceName, signal);
  const policy = connectionPolicy(systemRootOf(process.env), clock);
  const { move, ...rest } = windowsAdapter({ kind: 'netsh', interfaceName }, () => ok(radio), scan, false, policy);
  return { ...rest, move: move === null ? null : tellingWhoIsGone(move, scan) };
}

type Scan = (signal: AbortSignal) => WifiResult<readonly SeenNetwork[]>;

/** netsh gives no reason in words that are the same everywhere, but its list shows whom Windows does not hear any more. */
function tellingWhoIsGone(move: WifiMover, scan: Scan): WifiMover {
  const join: WifiMover['join'] = async (ssid, signal) => {
    const joined = await move.join(ssid, signal);
    if (joined.ok || joined.error.kind !== 'join-refused') return joined;
    const heard = await scan(signal);
    const isGone = heard.ok && heard.value.length > 0 && heard.value.every((network) => network.ssid !== ssid);
    return isGone ? fail({ kind: 'network-gone' }) : joined;
  };
  return { ...move, join };
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
