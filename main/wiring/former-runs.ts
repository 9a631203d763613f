import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import { systemClock } from '../ports/system-clock';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { isSettled, lastRun } from '../setup/journal-facts';
import { openJournal } from '../setup/journal-file';
import { adapterKey, waitForRadioLock } from '../setup/radio-lock';
import { mendFormerRun, type MendedRun } from '../setup/recovery';
import { adapterFromRef } from '../wifi/adapter-from-ref';
import { journalFolders } from './journal-folder';
import { findPracticeWorld } from './practice-world';

/** A journal in which something is still open, and the radio that it is about. */
export interface OpenJournal {
  readonly folder: string;
  readonly ref: WifiAdapterRef;
}

/** The journals in which a run has not come to its end: it died, or it lives. */
export async function openJournals(stateFolder: string): Promise<readonly OpenJournal[]> {
  const open: OpenJournal[] = [];
  for (const folder of await journalFolders(stateFolder)) {
    const facts = await openJournal(folder).read();
    const run = lastRun(facts);
    if (run !== null && !isSettled(facts)) open.push({ folder, ref: run.adapter });
  }
  return open;
}

/** Mends what one journal says. The caller holds the radio's lock. */
export async function mendUnderLock(
  { folder, ref }: OpenJournal,
  log: Log,
  signal: AbortSignal,
): Promise<MendedRun | null> {
  const world = ref.kind === 'practice' ? await findPracticeWorld(ref.control, systemClock()) : null;
  // The world is gone, and its virtual network with it.
  if (world?.ok === false) return null;
  const clock = systemClock(world?.value.speed);
  return await mendFormerRun(openJournal(folder), (other) => adapterFromRef(other, clock), clock, log, signal);
}

/** Takes the radio's lock, waiting for it until the limit, and mends; `busy`: another process keeps the radio. */
export async function mendJournal(
  open: OpenJournal,
  clock: Clock,
  waitMs: number,
  log: Log,
  signal: AbortSignal,
): Promise<MendedRun | 'busy' | null> {
  const lock = await waitForRadioLock(open.folder, adapterKey(open.ref), () => undefined, clock, waitMs, signal);
  if (lock === null) return 'busy';
  try {
    return await mendUnderLock(open, log, signal);
  } finally {
    await lock.release();
  }
}

/**
 * For the start of a program, before anything else: puts back what dead runs left, in every journal of the state
 * folder, without asking. A radio whose owner lives is left to it. What is told is the last of them, or one that
 * could not be put back.
 */
export async function mendFormerRuns(stateFolder: string, log: Log, signal: AbortSignal): Promise<MendedRun | null> {
  let told: MendedRun | null = null;
  for (const open of await openJournals(stateFolder)) {
    const run = await mendJournal(open, systemClock(), GUARD_AT_WORK_MS, log, signal);
    if (run !== null && run !== 'busy' && told?.homeRestored !== false) told = run;
  }
  return told;
}

/** A guard that is just putting the network back is worth waiting for. */
const GUARD_AT_WORK_MS = 2000;
