import { homedir } from 'node:os';
import type { ProgramStart } from '../wiring/workbench';
import type { ProgramIo } from './program-io';

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const CRASHES = ['uncaughtException', 'unhandledRejection'] as const;

/** The surroundings of the process that we are. `wasInterrupted`: a signal came already, and counts. */
export function processIo(program: ProgramStart, wasInterrupted: boolean): ProgramIo {
  const { env, platform, stdin, stdout, stderr } = process;
  return {
    env,
    platform,
    homeFolder: homedir(),
    stdin,
    stdout,
    stderr,
    program,
    onInterrupt: (listener) => {
      if (wasInterrupted) listener();
      return listen(INTERRUPTS, listener);
    },
    onCrash: (listener) => listen(CRASHES, listener),
  };
}

function listen(events: readonly string[], listener: () => void): () => void {
  for (const event of events) process.on(event, listener);
  return () => {
    for (const event of events) process.off(event, listener);
  };
}
