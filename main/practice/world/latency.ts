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

const afterConnect = { networkDown: 300, dhcp: 800, cloudConnect: 1000, networkBack: 12_000 };
const pc = { pcScan: 1500, pcJoin: 1500 };

const latencies: Readonly<Record<LatencyProfile, Latencies>> = {
  zero: {
    ...{ scan: 0, set: 0, configure: 0, configureScans: 0, link: 0, networks: 12 },
    ...{ ...afterConnect, networkDown: 50, join: 500, dhcp: 0, cloudConnect: 100, pcScan: 100, pcJoin: 100 },
  },
  legacy: {
    ...{ scan: 1213, set: 120, configure: 250, configureScans: 0, link: 3, networks: 12 },
    ...{ ...afterConnect, ...pc, join: 2000 },
  },
  quiet: {
    ...{ scan: 1213, set: 120, configure: 250, configureScans: 2, link: 3, networks: 12 },
    ...{ ...afterConnect, ...pc, join: 2000 },
  },
  field: {
    ...{ scan: 2500, set: 300, configure: 550, configureScans: 2, link: 6, networks: 12 },
    ...{ ...afterConnect, ...pc, join: 3000 },
  },
  dense: {
    ...{ scan: 4200, set: 300, configure: 550, configureScans: 2, link: 10, networks: 40 },
    ...{ ...afterConnect, ...pc, join: 4000 },
  },
};

/** The latencies of a profile: those of the benchmark the profiles come from, and the world's own. */
export function latenciesOf(profile: LatencyProfile): Latencies {
  return latencies[profile];
}
