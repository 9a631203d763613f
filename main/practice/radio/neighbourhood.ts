import type { LatencyProfile } from '../../../shared/practice/world';
import { latenciesOf } from '../world/latency';
import type { AccessPoint } from './access-point';
import { accessPointsAround, HOME_NETWORK_NAME } from './practice-networks';

/** The air: fixed access points, and the device's own network that comes and goes. */
export interface Neighbourhood {
  /** One entry per access point: a name can be there several times. */
  readonly accessPoints: readonly AccessPoint[];
  readonly homeSsidHex: string;
  /** The device's network while it is on the air, else null. */
  deviceNetwork(): AccessPoint | null;
  raiseDeviceNetwork(ssidHex: string): void;
  dropDeviceNetwork(): void;
  /** Tells when the device's network comes or goes; the returned function ends that. */
  onDeviceNetwork(listener: (up: boolean) => void): () => void;
}

/** The device's network is open and always on this channel (softap 1.2). */
const deviceNetworkWith = (ssidHex: string): AccessPoint => ({
  ssidHex,
  sec: 0,
  channel: 11,
  rssi: -40,
  band: '2.4',
  hidden: false,
  internet: false,
  key: { kind: 'none' },
});

/**
 * Makes the air of a profile. Names that break strict readers are there in `dense` (40 access points), or when asked for:
 * the usual air is one that other people's clients survive.
 */
export function createNeighbourhood(profile: LatencyProfile, hasOddNames = profile === 'dense'): Neighbourhood {
  const { networks } = latenciesOf(profile);
  const listeners = new Set<(up: boolean) => void>();
  let deviceNetwork: AccessPoint | null = null;

  const change = (next: AccessPoint | null): void => {
    if (deviceNetwork?.ssidHex === next?.ssidHex) return;
    deviceNetwork = next;
    for (const listener of [...listeners]) listener(next !== null);
  };

  return {
    accessPoints: accessPointsAround(networks, hasOddNames),
    homeSsidHex: Buffer.from(HOME_NETWORK_NAME).toString('hex'),
    deviceNetwork: () => deviceNetwork,
    raiseDeviceNetwork: (ssidHex) => {
      change(deviceNetworkWith(ssidHex));
    },
    dropDeviceNetwork: () => {
      change(null);
    },
    onDeviceNetwork: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
