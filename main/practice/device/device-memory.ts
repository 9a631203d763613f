import type { StoredNetwork } from './device-record';

const MOST_NETWORKS = 5;

/** What the device keeps in flash. */
export interface DeviceMemory {
  readonly stored: readonly StoredNetwork[];
  readonly claimed: boolean;
  readonly claimCode: string | null;
  /** A new name goes first, a known one keeps its place; five at most, one of them enterprise (softap 1.4). */
  storeNetwork(network: StoredNetwork): void;
  storeClaimCode(code: string): void;
  /** The cloud has acknowledged the code (cloud 2.3). */
  claimAcknowledged(): void;
}

/** The flash of a device as it left the factory, or after it was once claimed. */
export function createDeviceMemory(claimedBefore: boolean): DeviceMemory {
  let stored: readonly StoredNetwork[] = [];
  let claimed = claimedBefore;
  let claimCode: string | null = null;
  return {
    get stored() {
      return stored;
    },
    get claimed() {
      return claimed;
    },
    get claimCode() {
      return claimCode;
    },
    storeNetwork: (network) => {
      const others = isEnterprise(network)
        ? stored.filter((other) => !isEnterprise(other) || isSame(other, network))
        : stored;
      const known = others.some((other) => isSame(other, network));
      stored = known
        ? others.map((other) => (isSame(other, network) ? network : other))
        : [network, ...others].slice(0, MOST_NETWORKS);
    },
    storeClaimCode: (code) => {
      claimCode = code;
    },
    claimAcknowledged: () => {
      claimed = true;
      claimCode = null;
    },
  };
}

function isSame(one: StoredNetwork, other: StoredNetwork): boolean {
  return one.ssidHex === other.ssidHex;
}

function isEnterprise({ key }: StoredNetwork): boolean {
  return key.kind === 'peap' || key.kind === 'tls';
}
