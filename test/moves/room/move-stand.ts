import type { EndedRun, TerminalRun } from '../../support/terminal';
import type { Watched } from '../../support/watched-program';
import type { FactName, Mishap, SetupWish } from '../scenarios';

/** How a PC is placed. */
export interface Picture {
  /** The connection that is up, every profile with all of its settings. */
  readonly connection: unknown;
  /** What leads on from there: the addresses, the routers, and whether the cloud answers who asks for it from this PC. */
  readonly reach: { readonly addresses: unknown; readonly cloud: boolean };
}

/** One PC of one system with a device, a cloud and a town around it, for one story. */
export interface MoveStand {
  /** Where the program keeps its state. */
  readonly stateHome: string;
  /** Starts a setup of the device, by itself moving the PC; it stands still as soon as it has noted `stopAt`. */
  startSetup(wish: SetupWish, stopAt?: FactName): Promise<TerminalRun>;
  restore(): Promise<EndedRun>;
  /** Lets it begin; done when all of the town shows it. What comes back is how it ends by itself. */
  befall(mishap: Mishap): Promise<() => Promise<void>>;
  /** Takes a device out of its box again, in setup mode, after a run that got far. */
  nextDevice(): Promise<void>;
  /** Everything that must be afterwards as it was before. */
  picture(): Promise<Picture>;
  /** What the setups did that no setup may do, and the programs that they started. */
  watched(): Promise<Watched>;
  /** The passwords and claim codes that came to whatever answers at the device's address. */
  told(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Of what does not end by itself, or is over at once. */
export const over = (): Promise<void> => Promise.resolve();
