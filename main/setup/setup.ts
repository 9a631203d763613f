import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Clock } from '../ports/clock';
import type { Cloud } from '../ports/cloud-session';
import type { CompanySession } from '../ports/company-session';
import type { Journal } from '../ports/journal';
import type { Log } from '../ports/log';
import type { SignedInToken } from '../ports/sign-in';
import type { SoftApDevice } from '../ports/soft-ap-device';
import type { WifiAdapter } from '../ports/wifi-adapter';
import { RunningSetup } from './running-setup';

/** The world in which one setup happens. */
export interface SetupPorts {
  readonly wifi: WifiAdapter;
  readonly device: SoftApDevice;
  /**
   * Can the device's address be reached from every network (Ethernet, `--softap` on loopback)? Then its return can be
   * observed by asking it, unless the run itself finds that device and cloud are never in reach together.
   */
  readonly deviceReachableFromHome: boolean;
  readonly cloud: Cloud;
  /** The setup session of a company's server, if one was opened for this setup (flows C, D+ and F, cloud 7). */
  readonly company: CompanySession | null;
  /** Whoever signed in for this setup (flows A and B); null: the token is as it was given. */
  readonly account: SignedInToken | null;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
}

/** One running setup. */
export interface Setup {
  snapshot(): SetupSnapshot;
  /** Calls the listener on every change, in order; the returned function ends that. */
  subscribe(listener: (snapshot: SetupSnapshot) => void): () => void;
  /** False: it does not fit the present state, and nothing was done. */
  send(intent: SetupIntent): boolean;
  /** The last snapshot: the PC is home, or `facts.homeRestored` says that it is not. Never rejects. */
  readonly finished: Promise<SetupSnapshot>;
}

/** Starts one setup. The caller holds the radio lock. */
export function startSetup(plan: SetupPlan, ports: SetupPorts): Setup {
  return new RunningSetup(plan, ports).start();
}
