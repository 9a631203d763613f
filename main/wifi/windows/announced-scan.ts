import { spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Clock } from '../../ports/clock';
import type { OwnProgram } from '../own-program';
import type { ScanNews } from './wlan-api/scan-news';

/** A driver has to end a scan within this time (wifi 3.3). */
export const SCAN_LIMIT_MS = 4_000;
/** A program that has asked Windows for nothing by then is not waited for. */
const START_LIMIT_MS = 5_000;

const begun: ScanNews = 'scanning';
const complete: ScanNews = 'complete';

/**
 * Lets `<program> wlan-scan` scan once, until Windows has told it that the scan is complete, or the driver's time is
 * over. False: nobody knows how far it is; also when cancelled. That process may die as it likes (decision 4), and is
 * killed before this is done.
 */
export async function scannedAndAnnounced(
  { command, args, env }: OwnProgram,
  guid: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted) return false;
  const words = [...args, 'wlan-scan', '--adapter', guid];
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'ignore'], env, windowsHide: true });
  const lines = createInterface({ input: child.stdout, signal });
  child.on('error', () => {
    lines.close();
  });
  try {
    return await untilOver(lines, clock);
  } finally {
    child.kill('SIGKILL');
    lines.close();
    child.stdout.destroy();
  }
}

async function untilOver(lines: Interface, clock: Clock): Promise<boolean> {
  let isTimeOver = false;
  let takeBack = clock.after(START_LIMIT_MS, () => {
    lines.close();
  });
  try {
    for await (const line of lines) {
      if (line !== begun) return line === complete;
      takeBack();
      takeBack = clock.after(SCAN_LIMIT_MS, () => {
        isTimeOver = true;
        lines.close();
      });
    }
    return isTimeOver;
  } finally {
    takeBack();
  }
}
