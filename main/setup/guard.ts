import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { WifiAdapter, WifiAdapterRef } from '../ports/wifi-adapter';
import { childEnvironment } from './child-environment';
import { openJournal } from './journal-file';
import { pendingRestorations } from './journal-facts';
import { adapterKey, takeRadioLock } from './radio-lock';
import { restoreFormerHome } from './recovery';

/** The process that puts the PC back when this one dies. */
export interface Guard {
  readonly pid: number | null;
  /** The run has ended: the guard looks once more and ends. */
  release(): void;
}

/** What a guard process works with. */
export interface GuardDuty {
  readonly folder: string;
  readonly adapterOf: (ref: WifiAdapterRef) => WifiAdapter;
  readonly clock: Clock;
  /** Ends when the guarded process ends, however that happens. */
  readonly input: Readable;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const MEND_LIMIT_MS = 30_000;

/**
 * Starts `<program> guard --state <folder>` in a session of its own, so that what kills us does not reach it.
 * It learns of our end by its standard input, has no other file of ours, and gets no secret from our environment.
 */
export function startGuard(
  program: { readonly command: string; readonly args: readonly string[] },
  folder: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Guard {
  const child = spawn(program.command, [...program.args, 'guard', '--state', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: childEnvironment(env),
    windowsHide: true,
  });
  // A guard that cannot start is no reason to stop: the next start mends too.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { pid: child.pid ?? null, release: () => child.stdin.end() };
}

/** The guard process: waits for the end of its input, then restores until the PC is home; no new try is begun after 30 s. */
export async function runGuard(duty: GuardDuty): Promise<void> {
  const { clock, log, signal } = duty;
  await inputEnded(duty.input, signal);
  const deadline = clock.now() + MEND_LIMIT_MS;
  while (clock.now() < deadline && !signal.aborted) {
    try {
      if (await isDone(duty)) return;
    } catch (error) {
      // Nobody else is left who would try once more.
      log.warn('guard-threw', { error: error instanceof Error ? error.name : 'unknown' });
    }
    await clock.sleep(200, signal);
  }
}

/** One try. True: nothing is left to do, or somebody else is going to do it. */
async function isDone({ folder, adapterOf, clock, log }: GuardDuty): Promise<boolean> {
  const journal = openJournal(folder);
  const [pending] = pendingRestorations(await journal.read());
  if (pending === undefined) return true;
  const asked = new AbortController();
  const lock = await takeRadioLock(folder, adapterKey(pending.adapter), () => {
    asked.abort();
  });
  if (lock === null) return false;
  try {
    const where = await restoreFormerHome(journal, adapterOf, clock, log, asked.signal);
    return where !== 'away' || asked.signal.aborted;
  } finally {
    await lock.release();
  }
}

function inputEnded(input: Readable, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      resolve();
    };
    if (signal.aborted || input.readableEnded || input.destroyed) end();
    signal.addEventListener('abort', end, { once: true });
    for (const event of ['end', 'close', 'error']) input.once(event, end);
    input.resume();
  });
}
