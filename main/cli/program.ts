import type { ProgramStart } from '../wiring/workbench';
import { processIo } from './process-io';
import { runTerminal } from './terminal';

/** Runs one call in this process. `wasInterrupted`: a signal came before anybody here could hear it. */
export async function runHere(argv: readonly string[], start: ProgramStart, wasInterrupted: boolean): Promise<number> {
  return await runTerminal(argv, processIo(start, wasInterrupted));
}
