import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { processTree } from '../../support/process-tree';
import { quantile } from './quantile';

/** Ticks of `/proc/PID/stat` in a second: the kernel's answer on every Linux of today. */
const TICKS = 100;

/** Memory of a process and all below it, shared pages counted by their share (PSS), in millions of bytes. */
export async function settledMemoryOf(root: number): Promise<number> {
  const looks: number[] = [];
  // The middle one of several looks: none in the middle of a collection.
  for (let look = 0; look < 5; look += 1) {
    await wait(1000);
    looks.push(memoryOf(root));
  }
  return quantile(looks, 0.5);
}

function memoryOf(root: number): number {
  const kilobytes = processTree(root).map(({ pid }) =>
    Number(/^Pss:\s+(\d+) kB$/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0),
  );
  return (kilobytes.reduce((sum, each) => sum + each, 0) * 1024) / 1e6;
}

/** The part of one core that a process and all below it use in so many seconds: 0.02 is 2 %. */
export async function cpuOf(root: number, seconds: number): Promise<number> {
  const before = ticksOf(root);
  const began = performance.now();
  await wait(seconds * 1000);
  const used = [...ticksOf(root)].reduce((sum, [pid, ticks]) => sum + ticks - (before.get(pid) ?? 0), 0);
  return (used / TICKS) * (1000 / (performance.now() - began));
}

function ticksOf(root: number): ReadonlyMap<number, number> {
  return new Map(
    processTree(root).map(({ pid }) => {
      // Behind the name, which may hold blanks: user time is the 14th field of all, system time the 15th.
      const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
      return [pid, Number(fields[11] ?? 0) + Number(fields[12] ?? 0)];
    }),
  );
}

/** Empty when the process has ended since it was listed. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
