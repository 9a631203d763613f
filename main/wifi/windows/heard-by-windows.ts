import type { HeardNetwork } from '../seen-networks';
import type { WlanAccessPoint, WlanNetwork } from './wlan-api/wlan-replies';

/**
 * What is in the air by both lists of Windows': only the one of access points has channels, only the one of names says
 * which security it is. A name whose access points are not listed is heard without a channel.
 */
export function heardByWindows(
  networks: readonly WlanNetwork[],
  accessPoints: readonly WlanAccessPoint[],
): readonly HeardNetwork[] {
  return networks.flatMap((network): readonly HeardNetwork[] => {
    const ssidHex = network.ssid ?? '';
    const { security } = network;
    const behind = accessPoints.filter((one) => one.ssid === network.ssid && one.isSecured === network.isSecured);
    if (behind.length === 0) return [{ ssidHex, security, rssi: network.rssi, channel: null }];
    return behind.map(({ rssi, frequency }) => ({ ssidHex, security, rssi, frequency, channel: channelAt(frequency) }));
  });
}

/** The number of a channel by its middle in MHz (IEEE 802.11, 15.4.4.3, 17.3.8.3 and 27.3.23.2); null: it is none. */
export function channelAt(frequency: number): number | null {
  if (frequency === 2484) return 14;
  const start = starts.find(({ from, to }) => frequency >= from && frequency <= to);
  return start === undefined ? null : Math.round((frequency - start.zero) / 5);
}

const starts = [
  { from: 2412, to: 2472, zero: 2407 },
  { from: 5160, to: 5885, zero: 5000 },
  { from: 5955, to: 7115, zero: 5950 },
] as const;
