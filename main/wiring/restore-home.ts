import { setupError, type SetupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import { pendingOf, pendingRestorations } from '../setup/journal-facts';
import { openJournal } from '../setup/journal-file';
import { adapterKey, askOwnerToLeave } from '../setup/radio-lock';
import { mendJournal, openJournals, type OpenJournal } from './former-runs';

/** How long a live owner may take to put the network back when it is asked to leave, and its guard after it. */
const LEAVE_LIMIT_MS = 60_000;

/** What restoring came to; `deviceId` is of the run that was interrupted, if it got that far. */
export interface Restored {
  /** null: there was nothing to put back. */
  readonly homeRestored: true | null;
  /** It is back, and has no internet (yet). */
  readonly isCutOff: boolean;
  readonly deviceId: string | null;
}

/**
 * Puts the network back as the journals say; a live owner is asked to leave first, and puts it back itself. One that fails
 * keeps none of the others from it. `radio-busy`: an owner, or its guard, does not leave. `rejoin-failed`: it could not be
 * put back.
 */
export async function restoreHome(
  stateFolder: string,
  clock: Clock,
  log: Log,
  signal: AbortSignal,
): Promise<Result<Restored, SetupError>> {
  let restored: Restored = { homeRestored: null, isCutOff: false, deviceId: null };
  let failed: SetupError | null = null;
  for (const open of await openJournals(stateFolder)) {
    const one = await restoreOne(open, clock, log, signal);
    if (!one.ok) failed ??= one.error;
    if (!one.ok || one.value.homeRestored !== true) continue;
    restored = { ...one.value, isCutOff: restored.isCutOff || one.value.isCutOff };
  }
  return failed === null ? ok(restored) : fail(failed);
}

async function restoreOne(
  open: OpenJournal,
  clock: Clock,
  log: Log,
  signal: AbortSignal,
): Promise<Result<Restored, SetupError>> {
  const owner = await askOwnerToLeave(open.folder, adapterKey(open.ref), clock, LEAVE_LIMIT_MS, signal);
  if (owner === 'stays') return fail(setupError('radio-busy'));
  const run = await mendJournal(open, clock, LEAVE_LIMIT_MS, log, signal);
  if (run === 'busy') return fail(setupError('radio-busy'));
  if (run?.homeRestored === false) return fail(setupError('rejoin-failed'));
  const hasReturned = run !== null || (owner === 'left' && (await isHome(open)));
  const isCutOff = run?.isCutOff ?? false;
  return ok({ homeRestored: hasReturned ? true : null, isCutOff, deviceId: run?.deviceId ?? null });
}

/** Whoever put it back, the journal says so. */
async function isHome({ folder, ref }: OpenJournal): Promise<boolean> {
  return pendingOf(pendingRestorations(await openJournal(folder).read()), ref) === null;
}
