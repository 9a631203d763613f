import type { LatencyProfile } from '../../../shared/practice/world';
import type { Neighbourhood } from '../radio/neighbourhood';
import type { CloudUplink, FaultSwitches, PcPosition, WorldTime } from '../world/world';
import type { DeviceRecord } from './device-record';

/** Firmware 0.4.0 to 0.6.4, or 0.7.0 and later (softap, generations). */
export type Generation = 'g1' | 'g2';

export interface VirtualDeviceOptions {
  readonly time: WorldTime;
  readonly faults: FaultSwitches;
  readonly profile: LatencyProfile;
  readonly generation: Generation;
  readonly neighbourhood: Neighbourhood;
  readonly position: PcPosition;
  readonly uplink: CloudUplink;
  /** Absent or 0: any free port. */
  readonly ports?: { readonly tcp?: number; readonly http?: number };
  /** Default 127.0.0.1. */
  readonly host?: string;
  readonly deviceIdUpper?: string;
  readonly claimedBefore?: boolean;
}

/** A Photon in listening mode, real on the wire. */
export interface VirtualDevice {
  readonly tcpPort: number;
  readonly httpPort: number;
  readonly idUpper: string;
  readonly ssidHex: string;
  record(): DeviceRecord;
  networkUp(): boolean;
  onNetworkChange(listener: (up: boolean) => void): () => void;
  /** A person resets the device and holds SETUP for 3 s: it leaves the cloud and listens again. */
  holdSetupButton(): void;
  close(): Promise<void>;
}

/** Starts a virtual Photon in listening mode; resolves when both of its ports are bound. */
export function createVirtualDevice(options: VirtualDeviceOptions): Promise<VirtualDevice> {
  return Promise.reject(new Error(`Not built yet: ${options.generation}`));
}
