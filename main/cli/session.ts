import type { Clock } from '../ports/clock';
import type { LiveLine } from './live-line';
import type { ProgramIo } from './program-io';
import type { Reporter } from './reporter';
import type { StopRequest } from './stop-request';

/** One call of the program: what every command works with. */
export interface Session {
  readonly io: ProgramIo;
  readonly json: boolean;
  readonly reporter: Reporter;
  readonly stop: StopRequest;
  /** This computer's own clock, not a practice world's. */
  readonly clock: Clock;
  /** The live line of a terminal; null in a pipe and for JSON. */
  readonly live: LiveLine | null;
}
