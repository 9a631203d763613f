import { ssidBytes, ssidFromHex, type Ssid } from '../../shared/domain/ssid';
import type { NameProblem, SeenNetwork } from '../../shared/domain/wifi-network';

/** One entry of a scan; without a name when the network is hidden. */
export interface HeardNetwork extends Pick<SeenNetwork, 'rssi' | 'security' | 'channel'> {
  readonly ssidHex: string;
  /** MHz, where the system tells it: channels of 6 GHz are numbered from 1 again. */
  readonly frequency?: number | null;
}

const LAST_CHANNEL_OF_24_GHZ = 14;
const END_OF_24_GHZ = 2500;

/**
 * What a scan saw, strongest first: one entry per name, the strongest that the device can hear if there is one; nameless
 * (hidden) networks left out.
 */
export function seenNetworks(scan: readonly HeardNetwork[]): readonly SeenNetwork[] {
  const best = new Map<Ssid, SeenNetwork>();
  const audibleFirst = [...scan].sort((a, b) => Number(isTooHigh(a)) - Number(isTooHigh(b)) || b.rssi - a.rssi);
  for (const entry of audibleFirst) {
    const ssid = ssidFromHex(entry.ssidHex);
    if (ssid === undefined || best.has(ssid)) continue;
    const { rssi, security, channel } = entry;
    best.set(ssid, { ssid, rssi, security, channel, on24GHz: isOn24GHz(entry), unsupported: nameProblem(ssid) });
  }
  return [...best.values()].sort((a, b) => b.rssi - a.rssi);
}

function isTooHigh(entry: HeardNetwork): boolean {
  return isOn24GHz(entry) === false;
}

function isOn24GHz({ frequency, channel }: HeardNetwork): boolean | null {
  if (frequency != null) return frequency < END_OF_24_GHZ;
  return channel === null ? null : channel <= LAST_CHANNEL_OF_24_GHZ;
}

/** What in a name the device cannot store: it does not unescape JSON strings, and its names end at a zero (softap 3.6). */
function nameProblem(ssid: Ssid): NameProblem | null {
  const bytes = ssidBytes(ssid);
  if (bytes.includes(0x22)) return 'quote';
  if (bytes.includes(0x5c)) return 'backslash';
  return bytes.includes(0x00) ? 'nul' : null;
}
