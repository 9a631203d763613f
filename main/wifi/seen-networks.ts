import { oneOfName } from '../../shared/domain/namesakes';
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

/** What a scan saw, strongest first: one entry per name, nameless (hidden) networks left out. */
export function seenNetworks(scan: readonly HeardNetwork[]): readonly SeenNetwork[] {
  const named = new Map<Ssid, HeardNetwork[]>();
  for (const entry of scan) {
    const ssid = ssidFromHex(entry.ssidHex);
    if (ssid !== undefined) named.set(ssid, [...(named.get(ssid) ?? []), entry]);
  }
  return [...named].flatMap(([ssid, heard]) => seenAs(ssid, heard)).sort((a, b) => b.rssi - a.rssi);
}

function seenAs(ssid: Ssid, heard: readonly HeardNetwork[]): readonly SeenNetwork[] {
  const audible = heard.filter((entry) => isOn24GHz(entry) !== false);
  const one = oneOfName(audible.length === 0 ? heard : audible);
  if (one === null) return [];
  const { rssi, security, channel, namesake } = one;
  const shown = { ssid, rssi, security, channel, on24GHz: isOn24GHz(one), unsupported: nameProblem(ssid) };
  return [namesake === undefined ? shown : { ...shown, namesake }];
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
