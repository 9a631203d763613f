import type { ProgramStart } from '../wiring/workbench';

/** Has a signal come? Until the rest of the program is loaded nobody else hears it. */
let wasInterrupted = false;

/** Is this file what Node was started with? Electron loads it, listens itself, and calls `runProgram`. */
const isStarted = require.main === module;

if (isStarted) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      wasInterrupted = true;
    });
  }
  void runProgram(process.argv.slice(2), { command: process.execPath, args: [__filename] }).then((status) => {
    process.exit(status);
  });
}

/** Runs the terminal program in this process; the caller ends the process with the returned status. */
export async function runProgram(argv: readonly string[], start: ProgramStart): Promise<number> {
  // Loaded only now: it is large, and a signal must not end the process without a word in the meantime.
  const { runHere } = await import('./program');
  return await runHere(argv, start, wasInterrupted);
}
