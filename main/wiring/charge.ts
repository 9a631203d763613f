import { setupError, type SetupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import type { Journal } from '../ports/journal';
import { startGuard } from '../setup/guard';
import { openJournal } from '../setup/journal-file';
import { adapterKey, waitForRadioLock } from '../setup/radio-lock';
import { mendFormerRuns, mendUnderLock } from './former-runs';
import { journalFolder } from './journal-folder';
import { memoryJournal } from './memory-journal';
import type { Places } from './places';
import type { FormerRun, Surroundings } from './workbench';

/** One radio in our hands: its journal, what was mended in it, and how to let go. */
export interface Charge {
  readonly journal: Journal;
  readonly formerRun: FormerRun | null;
  end(): Promise<void>;
}

/** How long an owner that is just ending is waited for: a guard may be putting the network back. */
const LOCK_LIMIT_MS = 5000;

/** Takes the radio's lock, mends what former runs left, and starts the guard if we are going to move the radio. */
export async function takeCharge(
  { wifi, clock, needsNoRadio }: Places,
  { stateFolder, program, log }: Surroundings,
  onAskedToLeave: () => void,
): Promise<Result<Charge, SetupError>> {
  const { signal } = new AbortController();
  if (needsNoRadio) return ok({ journal: memoryJournal(), formerRun: null, end: () => Promise.resolve() });
  const folder = journalFolder(stateFolder, wifi.ref);
  const lock = await waitForRadioLock(folder, adapterKey(wifi.ref), onAskedToLeave, clock, LOCK_LIMIT_MS, signal);
  if (lock === null) return fail(setupError('radio-busy'));
  const own = await mendUnderLock({ folder, ref: wifi.ref }, log, signal);
  const other = await mendFormerRuns(stateFolder, log, signal);
  const guard = wifi.move === null ? null : startGuard(program, folder);
  return ok({
    journal: openJournal(folder),
    formerRun: own ?? other,
    end: async () => {
      guard?.release();
      await lock.release();
    },
  });
}
