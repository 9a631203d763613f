import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { JournalFact } from '../../main/ports/journal';
import type { TerminalRun } from './terminal';

const LOOK_MS = 5;
const stopper = path.join(import.meta.dirname, 'stop-at-fact.cjs');

/** `env` for a Node program that stands still once its journal holds this fact; what it already loads it still does. */
export function stoppingAt(
  fact: JournalFact['fact'],
  env: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { NODE_OPTIONS = '' } = env;
  return { ...env, NODE_OPTIONS: `${NODE_OPTIONS} --require ${stopper}`.trim(), PHOTON_STOP_AT: fact };
}

/** Until the program stands still at its fact; one that ends without is a story that did not happen. */
export async function standsStill({ child, ended }: TerminalRun): Promise<void> {
  while (!isStopped(child.pid)) {
    if (child.exitCode !== null) throw new Error(`The run ended without noting the fact:\n${(await ended).stdout}`);
    await wait(LOOK_MS);
  }
}

/** Lets it go on, with what signals came in the meantime. */
export function goOn({ child }: TerminalRun): void {
  child.kill('SIGCONT');
}

function isStopped(pid: number | undefined): boolean {
  try {
    const [, state] = /^\d+ \(.*\) (\w)/s.exec(readFileSync(`/proc/${String(pid)}/stat`, 'utf8')) ?? [];
    return state === 'T';
  } catch {
    return false;
  }
}
