import path from 'node:path';
import { practiceWorldSchema } from '../../shared/practice/world';
import { startAnnouncing } from './announcing-process';
import { controlOf, type WorldControl } from './world-control';

const program = path.resolve(import.meta.dirname, '../../out/cli/index.js');

/** A practice world in a process of its own, started as a person would. */
export interface RunningWorld extends WorldControl {
  readonly pid: number;
  close(): Promise<void>;
}

/** Starts `photon-setup practice` from the built terminal program and reads its one line. */
export async function startPracticeWorld(args: readonly string[] = []): Promise<RunningWorld> {
  const { said, pid, close } = await startAnnouncing([program, 'practice', '--json', ...args], practiceWorldSchema);
  return { ...controlOf(said), pid, close };
}
