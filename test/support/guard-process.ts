import { readFileSync, readdirSync } from 'node:fs';

/** The guard of a run: the process that was started with a state folder below this one; null when none runs. */
export function findGuard(stateHome: string): number | null {
  const found = readdirSync('/proc').find((pid) => {
    const words = /^\d+$/.test(pid) ? commandLine(Number(pid)) : [];
    return words.includes('guard') && words.some((word) => word.startsWith(stateHome));
  });
  return found === undefined ? null : Number(found);
}

/** The words with which a process was started; none when it is gone. */
export function commandLine(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
