import type { Result } from '../../shared/result';
import type { DeviceId } from '../../shared/domain/device-id';
import type { SeenNetwork, WifiSecurity } from '../../shared/domain/wifi-network';
import type { Ssid } from '../../shared/domain/ssid';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { ClaimCode } from '../../shared/secret';

/** Where the device is spoken to. */
export interface SoftApAddress {
  readonly host: string;
  readonly port: number;
  readonly transport: 'tcp' | 'http';
}

/** Who answers, by `device-id`. */
export interface DeviceIdentity {
  readonly id: DeviceId;
  /** The device's `c` flag; null when it said something else than yes or no. A hint only. */
  readonly claimedBefore: boolean | null;
}

/** The device's RSA key, parsed and checked; `fingerprint` is the SHA-256 of its 162-byte SPKI in lower-case hex. */
export interface DevicePublicKey {
  readonly spkiDer: Uint8Array;
  readonly fingerprint: string;
}

/** What `configure-ap` tells the device: the network to join, and how to get in. */
export interface WifiConfiguration {
  readonly ssid: Ssid;
  /** `auto` asks the device's scan and sends WPA2 when the network is not in it. */
  readonly security: WifiSecurity | 'auto';
  readonly hidden: boolean;
  readonly login: WifiLogin;
}

export type SoftApResult<T> = Promise<Result<T, SoftApFault>>;

/**
 * One device in listening mode. One command at a time; each is one connection with a limit of its own.
 * A single odd answer to an idempotent command is asked again inside; what comes back is the verdict.
 */
export interface SoftApDevice {
  version(signal: AbortSignal): SoftApResult<number>;
  deviceId(signal: AbortSignal): SoftApResult<DeviceIdentity>;
  /** One try with a short limit and no repetition: "does somebody answer now, and who?" */
  probe(signal: AbortSignal): SoftApResult<DeviceIdentity>;
  publicKey(signal: AbortSignal): SoftApResult<DevicePublicKey>;
  scan(signal: AbortSignal): SoftApResult<readonly SeenNetwork[]>;
  setClaimCode(code: ClaimCode, signal: AbortSignal): SoftApResult<void>;
  /** Validates, encrypts, sends. `r` -16640 fetches the key once more by itself, then decides. */
  configure(configuration: WifiConfiguration, key: DevicePublicKey, signal: AbortSignal): SoftApResult<void>;
  /**
   * Says nothing about the credentials. `maybe`: sent, but no reply came (the device tears its network down);
   * only a watch of the device can tell. A failure means that nothing was sent.
   */
  connect(signal: AbortSignal): SoftApResult<'acknowledged' | 'maybe'>;
}
