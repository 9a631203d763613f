import type { LatencyProfile } from '../../../shared/practice/world';
import type { AccessPoint } from './access-point';

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

/** Makes the air of a profile; with `dense` 40 access points or more, unusual names among them. */
export function createNeighbourhood(profile: LatencyProfile): Neighbourhood {
  throw new Error(`Not built yet: ${profile}`);
}
