import type { SetupError } from '../../shared/errors/error-codes';
import type { Result } from '../../shared/result';
import type { SetupPlan } from '../../shared/setup/plan';
import type { Log } from '../ports/log';
import type { SoftApAddress } from '../ports/soft-ap-device';
import type { Setup } from '../setup/setup';

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
  /** The API's origin, https or loopback; null: Particle's own, or the practice world's. */
  readonly api: string | null;
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
  start(plan: SetupPlan): Setup;
  /** Ends guard and lock; a running setup must have finished. */
  close(): Promise<void>;
}

/** Takes the radio lock (`radio-busy` if another owner lives), mends a former crash, starts the guard. `onAskedToLeave`: another process wants the radio back (restore). */
export declare function openWorkbench(
  surroundings: Surroundings,
  onAskedToLeave: () => void,
): Promise<Result<Workbench, SetupError>>;
