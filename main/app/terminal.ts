import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ProgramStart } from '../wiring/workbench';

/** What the built terminal program offers to whoever loads it. */
interface TerminalProgram {
  runProgram(words: readonly string[], program: ProgramStart): Promise<number>;
}

/** Runs the terminal program of this build in this process; its exit status. */
export async function runTerminalProgram(words: readonly string[], program: ProgramStart): Promise<number> {
  // Built beside this file and never with Electron in it, so it is loaded from the disk and not imported.
  const load: (path: string) => unknown = createRequire(__filename);
  const built = load(join(__dirname, 'terminal.js'));
  if (!isTerminalProgram(built)) throw new Error('the terminal program is missing in this build');
  return await built.runProgram(words, program);
}

function isTerminalProgram(value: unknown): value is TerminalProgram {
  return typeof value === 'object' && value !== null && 'runProgram' in value;
}
