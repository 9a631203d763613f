import { ssidBytes, ssidFromHex, type Ssid } from '../../shared/domain/ssid';
import type { NameProblem, SeenNetwork } from '../../shared/domain/wifi-network';

/** One entry of a scan; without a name when the network is hidden. */
export interface HeardNetwork extends Pick<SeenNetwork, 'rssi' | 'security' | 'channel'> {
  readonly ssidHex: string;
}

/** What a scan saw, strongest first: one entry per name, the strongest; nameless (hidden) networks left out. */
export function seenNetworks(scan: readonly HeardNetwork[]): readonly SeenNetwork[] {
  const strongest = new Map<Ssid, SeenNetwork>();
  for (const entry of [...scan].sort((a, b) => b.rssi - a.rssi)) {
    const ssid = ssidFromHex(entry.ssidHex);
    if (ssid === undefined || strongest.has(ssid)) continue;
    const { rssi, security, channel } = entry;
    strongest.set(ssid, { ssid, rssi, security, channel, unsupported: nameProblem(ssid) });
  }
  return [...strongest.values()];
}

/** What in a name the device cannot store: it does not unescape JSON strings, and its names end at a zero (softap 3.6). */
function nameProblem(ssid: Ssid): NameProblem | null {
  const bytes = ssidBytes(ssid);
  if (bytes.includes(0x22)) return 'quote';
  if (bytes.includes(0x5c)) return 'backslash';
  return bytes.includes(0x00) ? 'nul' : null;
}
