import type { SetupError } from '../../../shared/errors/error-codes';
import type { FormerRunView } from '../../../shared/ipc/app-snapshot';
import type { StartRequest } from '../../../shared/ipc/contract';
import type { PracticeWorld } from '../../../shared/practice/world';
import type { Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { CompanySetup } from '../../wiring/company';
import type { Around } from '../../wiring/look-around';
import type { PcWifi } from '../../wiring/pc-wifi';
import type { Workbench } from '../../wiring/workbench';
import type { HeldCertificates } from '../certificates/certificate-desk';
import type { AskLife } from './given-token';
import type { PracticeHand } from './practice-hand';

/** What the desk needs from the world around it. */
export interface DeskPorts {
  readonly attachPractice: () => Promise<Result<PracticeWorld, SetupError>>;
  /**
   * Makes the world ready for a setup, with what is to go wrong in it. `next`: a fresh virtual device comes out of its
   * box. Returns what the world says of itself then.
   */
  readonly preparePractice: (world: PracticeWorld, next: boolean) => Promise<PracticeWorld>;
  readonly practiceHand: (world: PracticeWorld) => Promise<PracticeHand>;
  /** What this computer hears, real or virtual. */
  readonly lookAround: (practice: PracticeWorld | null, signal: AbortSignal) => Promise<Result<Around, SetupError>>;
  /** What the Wi-Fi of this computer, real or virtual, can do for a person who types a password. */
  readonly pcWifi: (practice: PracticeWorld | null) => Promise<PcWifi>;
  /** `company`: the session that the setup belongs to. */
  readonly openWorkbench: (
    practice: PracticeWorld | null,
    company: CompanySetup | null,
    onAskedToLeave: () => void,
  ) => Promise<Result<Workbench, SetupError>>;
  /** Puts the PC back if an earlier run died; null when there was none. */
  readonly mend: () => Promise<FormerRunView | null>;
  readonly rememberStart: (request: StartRequest) => void;
  /** Is this Particle API the practice world's own? Then the device is virtual too. */
  readonly isPracticeApi: (api: string) => Promise<boolean>;
  /** How long a pasted token still lives. */
  readonly askLife: AskLife;
  readonly certificates: HeldCertificates;
  readonly clock: Clock;
  readonly log: Log;
}
