import type { EndedRun, TerminalRun } from '../../support/terminal';
import type { Watched } from '../../support/watched-program';
import type { Mishap } from '../scenarios';

/** One PC of one system with a device, a cloud and a town around it, for one story. */
export interface MoveStand {
  /** Where the program keeps its state. */
  readonly stateHome: string;
  /** Starts a setup of the device, by itself moving the PC. */
  startSetup(password: 'right' | 'wrong'): Promise<TerminalRun>;
  restore(): Promise<EndedRun>;
  befall(mishap: Mishap): Promise<void>;
  /** Takes a device out of its box again, in setup mode, after a run that got far. */
  nextDevice(): Promise<void>;
  /** Everything that must be afterwards as it was before: the connection that is up, every profile with all of its settings. */
  picture(): Promise<unknown>;
  /** What the setups did that no setup may do, and the programs that they started. */
  watched(): Promise<Watched>;
  close(): Promise<void>;
}
