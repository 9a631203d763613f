import type { SetupError } from '../../shared/errors/error-codes';
import { ok, type Result } from '../../shared/result';
import type { SetupPlan } from '../../shared/setup/plan';
import type { CompanySession } from '../ports/company-session';
import type { Log } from '../ports/log';
import type { SignedInToken } from '../ports/sign-in';
import type { SoftApAddress } from '../ports/soft-ap-device';
import { startSetup, type Setup } from '../setup/setup';
import { takeCharge } from './charge';
import { findPlaces } from './places';
import { openPorts } from './ports';

/** How to start this program again with a subcommand appended: Node with the terminal program, or the packaged app. */
export interface ProgramStart {
  readonly command: string;
  readonly args: readonly string[];
}

/** Where and with what a setup is to happen. */
export interface Surroundings {
  readonly wifi: 'auto' | 'guided' | 'practice';
  /** Control address of a running practice world; needed for `practice`. */
  readonly practice: string | null;
  /** Where the device is spoken to, when not at 192.168.0.1. */
  readonly softap: SoftApAddress | null;
  /** How the device is spoken to where `softap` does not say; absent: TCP. */
  readonly softapTransport?: 'tcp' | 'http';
  /** The API's origin, https or loopback; null: Particle's own, or the practice world's. */
  readonly api: string | null;
  /** The setup session that a company's server opened for this setup. */
  readonly company?: CompanySession | null;
  readonly stateFolder: string;
  readonly program: ProgramStart;
  readonly log: Log;
}

/** What an earlier run left behind when it died, already mended. */
export interface FormerRun {
  readonly deviceId: string | null;
  readonly homeRestored: boolean;
  /** connect-ap may have been sent: the device may be online by now. */
  readonly passedPointOfNoReturn: boolean;
}

/** The radio is ours: former crash mended, guard running, ports open. */
export interface Workbench {
  readonly formerRun: FormerRun | null;
  /** `account`: whoever signed in for it. */
  start(plan: SetupPlan, account: SignedInToken | null): Setup;
  /** Ends guard and lock; a running setup must have finished. */
  close(): Promise<void>;
}

/**
 * Takes the radio lock (`radio-busy` if another owner lives), mends a former crash, starts the guard.
 * `onAskedToLeave`: another process wants the radio back (restore).
 */
export async function openWorkbench(
  surroundings: Surroundings,
  onAskedToLeave: () => void,
): Promise<Result<Workbench, SetupError>> {
  const places = await findPlaces(surroundings);
  if (!places.ok) return places;
  const charge = await takeCharge(places.value, surroundings, onAskedToLeave);
  if (!charge.ok) return charge;
  const ports = openPorts(places.value, surroundings.company ?? null, charge.value.journal, surroundings.log);
  return ok({
    formerRun: charge.value.formerRun,
    start: (plan, account) => startSetup(plan, { ...ports, account }),
    close: () => charge.value.end(),
  });
}
