import type { LatencyProfile } from '../../../shared/practice/world';

/** How long the things of the world take, in world milliseconds. */
export interface Latencies {
  readonly scan: number;
  /** Storing the claim code: one sector of flash. */
  readonly set: number;
  /** Decrypting and storing a network, without the scans that newer firmware does for it. */
  readonly configure: number;
  /** Scans that newer firmware does during configure-ap (softap 3.6). */
  readonly configureScans: number;
  readonly link: number;
  /** Networks on the air, at least. */
  readonly networks: number;
  /** From the answer to connect-ap until the device's network is gone. */
  readonly networkDown: number;
  readonly join: number;
  readonly dhcp: number;
  readonly cloudConnect: number;
  /** From the device's network going down until it is back after a failed join (softap 1.4: 10 to 60 s). */
  readonly networkBack: number;
  readonly pcScan: number;
  readonly pcJoin: number;
}

const usual = {
  link: 3,
  networks: 12,
  networkDown: 300,
  join: 2000,
  dhcp: 800,
  cloudConnect: 1000,
  networkBack: 12_000,
  pcScan: 1500,
  pcJoin: 1500,
};
const legacy = { ...usual, scan: 1213, set: 120, configure: 250, configureScans: 0 };

const latencies: Readonly<Record<LatencyProfile, Latencies>> = {
  zero: {
    ...usual,
    scan: 0,
    set: 0,
    configure: 0,
    configureScans: 0,
    link: 0,
    networkDown: 50,
    join: 500,
    dhcp: 0,
    cloudConnect: 100,
    pcScan: 100,
    pcJoin: 100,
  },
  legacy,
  quiet: { ...legacy, configureScans: 2 },
  field: { ...usual, scan: 2500, set: 300, configure: 550, configureScans: 2, link: 6, join: 3000 },
  dense: { ...usual, scan: 4200, set: 300, configure: 550, configureScans: 2, link: 10, networks: 40, join: 4000 },
};

/** The latencies of a profile: those of the benchmark the profiles come from, and the world's own. */
export function latenciesOf(profile: LatencyProfile): Latencies {
  return latencies[profile];
}
