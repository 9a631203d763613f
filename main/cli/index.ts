import './early-signals';
import type { ProgramStart } from '../wiring/workbench';
import { processIo } from './process-io';
import { runTerminal } from './terminal';

/** Runs the terminal program in this process; the caller ends the process with the returned status. */
export async function runProgram(argv: readonly string[], program: ProgramStart): Promise<number> {
  return await runTerminal(argv, processIo(program));
}

/** Is this file what Node was started with? Electron loads it and calls `runProgram` itself. */
if (require.main === module) {
  void runProgram(process.argv.slice(2), { command: process.execPath, args: [__filename] }).then((status) => {
    process.exit(status);
  });
}
