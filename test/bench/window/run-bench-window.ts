import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { openDesktop, type DesktopOptions } from '../../support/desktop';
import { closeStage, openStage, type Stage } from '../../support/stage';
import { openVirtualDisplay } from '../../support/virtual-display';
import { holds, lineOf, type Finding } from './goals';
import { settledMemoryOf } from './loads';
import { runPractice, type PracticeRun } from './practice-run';
import { quantile } from './quantile';
import { readyToShowMs } from './starts';

/** How long is measured. */
export interface BenchOptions {
  /** Starts of each of the two apps, in turn. */
  readonly starts: number;
  readonly idleSeconds: number;
  /** Of the practice world, which else runs as fast as the clock on the wall. */
  readonly worldArguments?: readonly string[];
}

/** Measures the window beside a blank one in the same run (quality bar 4, rows 14, 15, 18 and 19). Linux only. */
export async function benchWindow(options: BenchOptions): Promise<readonly Finding[]> {
  const { starts, idleSeconds, worldArguments = [] } = options;
  const stage = openStage();
  const endWithUs = (): void => {
    closeStage(stage);
  };
  process.once('exit', endWithUs);
  const display = await openVirtualDisplay();
  try {
    const ours = { stage, display: display.name };
    const blank = { ...ours, stage: { ...stage, appFolder: bringHere(stage, 'blank') } };
    const ratio = await startRatio(blank, ours, bringHere(stage, 'tell-ready.cjs'), starts);
    const blankMemory = await memoryOfBlank(blank);
    return [ratio, ...findingsOf(await runPractice(ours, idleSeconds, worldArguments), blankMemory)];
  } finally {
    await display.close();
    process.off('exit', endWithUs);
    closeStage(stage);
  }
}

/** Prints each finding with its goal; true if all hold. */
export function judge(findings: readonly Finding[]): boolean {
  for (const finding of findings) console.log(lineOf(finding));
  return findings.every(holds);
}

async function startRatio(
  blank: DesktopOptions,
  ours: DesktopOptions,
  tellReady: string,
  starts: number,
): Promise<Finding> {
  const times = { blank: [] as number[], ours: [] as number[] };
  for (let start = 0; start < starts; start += 1) {
    times.blank.push(await readyToShowMs(blank, tellReady));
    times.ours.push(await readyToShowMs(ours, tellReady));
  }
  const [ourMedian, blankMedian] = [quantile(times.ours, 0.5), quantile(times.blank, 0.5)];
  const about = `from start to ready-to-show, beside a blank window (${String(ourMedian)} to ${String(blankMedian)} ms)`;
  return { row: 14, about, measured: ourMedian / blankMedian, atMost: 1.4, unit: 'times' };
}

async function memoryOfBlank(blank: DesktopOptions): Promise<number> {
  const desktop = await openDesktop(blank);
  try {
    return await settledMemoryOf(desktop.app.process().pid ?? 0);
  } finally {
    await desktop.quit();
  }
}

function findingsOf({ lags, memory, idleCpu, waitingCpu }: PracticeRun, blankMemory: number): readonly Finding[] {
  const about = `memory after a setup, above a blank window’s (${memory.toFixed(0)} above ${blankMemory.toFixed(0)} MB)`;
  return [
    { row: 15, about, measured: memory - blankMemory, atMost: 60, unit: 'MB' },
    {
      row: 18,
      about: 'lag of the main process in a setup, p99',
      measured: quantile(lags.main, 0.99),
      atMost: 50,
      unit: 'ms',
    },
    { row: 18, about: 'lag of the page in a setup, p99', measured: quantile(lags.page, 0.99), atMost: 100, unit: 'ms' },
    {
      row: 19,
      about: 'processor’s time at rest after a setup',
      measured: 100 * idleCpu,
      atMost: 2,
      unit: '% of a core',
    },
    {
      row: 19,
      about: 'processor’s time while a device is looked for',
      measured: 100 * waitingCpu,
      atMost: 2,
      unit: '% of a core',
    },
  ];
}

/** Copies one of the bench's own programs to where the stage's user can read it. */
function bringHere(stage: Stage, name: string): string {
  const place = path.join(stage.folder, name);
  cpSync(path.join(import.meta.dirname, name), place, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', place]);
  return place;
}
