import { readFileSync, readdirSync } from 'node:fs';

/** What `/proc` says of one process (Linux). */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  /** All words joined by blanks: Chromium writes over the separators of its children. */
  readonly commandLine: string;
  /** The fields of `/proc/PID/status`, as `Seccomp` or `NSpid`. */
  readonly status: ReadonlyMap<string, string>;
}

/** A process and everything below it, as far as it still runs. */
export function processTree(root: number): readonly ProcessFacts[] {
  const all = allProcesses();
  const wanted = new Set([root]);
  for (let before = 0; before !== wanted.size;) {
    before = wanted.size;
    for (const one of all) if (wanted.has(one.parent)) wanted.add(one.pid);
  }
  return all.filter((one) => wanted.has(one.pid));
}

/** Every other process that has this text in its command line. */
export function processesNaming(text: string): readonly ProcessFacts[] {
  return allProcesses().filter((one) => one.pid !== process.pid && one.commandLine.includes(text));
}

function allProcesses(): readonly ProcessFacts[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
}

function read(pid: number): ProcessFacts | null {
  try {
    const lines = readFileSync(`/proc/${String(pid)}/status`, 'utf8').split('\n');
    const status = new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
    const commandLine = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .replaceAll('\0', ' ')
      .trim();
    return { pid, parent: Number(status.get('PPid')), commandLine, status };
  } catch {
    return null;
  }
}
