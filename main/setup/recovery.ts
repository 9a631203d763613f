import type { Clock } from '../ports/clock';
import type { Journal } from '../ports/journal';
import type { Log } from '../ports/log';
import type { WifiAdapter, WifiAdapterRef } from '../ports/wifi-adapter';
import { isSettled, lastRun, pendingRestoration } from './journal-facts';
import { noteAnyway } from './note-anyway';
import { putHome } from './put-home';

/** What an earlier run left behind when it died. */
export interface MendedRun {
  readonly deviceId: string | null;
  /** False: the PC is still away from its network; the journal keeps that for the next try. */
  readonly homeRestored: boolean;
  /** connect-ap may have been sent: the device may be online by now. */
  readonly passedPointOfNoReturn: boolean;
}

const RESTORE_LIMIT_MS = 20_000;

/**
 * Puts the PC back where the journal says that it was left; true: it is home. The caller holds the radio lock.
 * The run stays open in the journal, for the next start to speak of.
 */
export async function restoreFormerHome(
  journal: Journal,
  adapterOf: (ref: WifiAdapterRef) => WifiAdapter,
  clock: Clock,
  log: Log,
  signal: AbortSignal,
): Promise<boolean> {
  const pending = pendingRestoration(await journal.read());
  if (pending === null) return true;
  await noteAnyway(journal.append, { fact: 'restoring-home' }, log);
  const back = await putHome(adapterOf(pending.adapter), pending.home, clock, RESTORE_LIMIT_MS, signal);
  if (back.ok) await noteAnyway(journal.append, { fact: 'home-restored' }, log);
  else log.warn('former-home-not-restored', { fault: back.error.kind });
  return back.ok;
}

/**
 * Puts back what a dead run left, without asking, and closes that run. Null: there is nothing to mend.
 * The caller holds the radio lock.
 */
export async function mendFormerRun(
  journal: Journal,
  adapterOf: (ref: WifiAdapterRef) => WifiAdapter,
  clock: Clock,
  log: Log,
  signal: AbortSignal,
): Promise<MendedRun | null> {
  const facts = await journal.read();
  if (isSettled(facts)) return null;
  const run = lastRun(facts);
  const homeRestored = await restoreFormerHome(journal, adapterOf, clock, log, signal);
  if (homeRestored && run?.ended === false)
    await noteAnyway(journal.append, { fact: 'run-ended', outcome: 'abandoned' }, log);
  log.info('former-run-mended', { homeRestored });
  return { deviceId: run?.deviceId ?? null, homeRestored, passedPointOfNoReturn: run?.connecting ?? false };
}
