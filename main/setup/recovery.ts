import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../ports/clock';
import type { Journal, JournalFact } from '../ports/journal';
import type { Log } from '../ports/log';
import type { HomeConnection, WifiAdapter, WifiAdapterRef } from '../ports/wifi-adapter';
import { lastRun, pendingRestorations } from './journal-facts';
import { noteAnyway } from './note-anyway';
import { putHome } from './put-home';
import { isWithoutInternet } from './reach-home';

/** What an earlier run left behind when it died. */
export interface MendedRun {
  readonly deviceId: string | null;
  /** False: the PC is still away from its network; the journal keeps that for the next try. */
  readonly homeRestored: boolean;
  /** It is back, and has no internet (yet). */
  readonly isCutOff: boolean;
  /** connect-ap may have been sent: the device may be online by now. */
  readonly passedPointOfNoReturn: boolean;
}

/**
 * Puts every radio back where the journal says that it was left. `home`: each that is there is back; `cut-off`: but there is no
 * internet (yet). The caller holds the radio lock. The run stays open in the journal, for the next start to speak of.
 */
export async function restoreFormerHome(
  journal: Journal,
  adapterOf: (ref: WifiAdapterRef) => WifiAdapter,
  clock: Clock,
  log: Log,
  signal: AbortSignal,
): Promise<'home' | 'cut-off' | 'away'> {
  let areHome = true;
  let areCutOff = false;
  for (const pending of await due(await journal.read(), adapterOf, signal)) {
    const { ref } = pending.wifi;
    await noteAnyway(journal.append, { fact: 'restoring-home' }, log);
    const back = await putHome(pending.wifi, pending.home, clock, signal);
    if (back.ok) await noteAnyway(journal.append, { fact: 'home-restored', adapter: ref }, log);
    else log.warn('former-home-not-restored', { fault: back.error.kind });
    areHome &&= back.ok;
    areCutOff ||= back.ok && (await isWithoutInternet(pending.wifi.observe, back.value));
  }
  if (!areHome) return 'away';
  return areCutOff ? 'cut-off' : 'home';
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
  const run = lastRun(facts);
  if (run?.ended !== false && (await due(facts, adapterOf, signal)).length === 0) return null;
  const where = await restoreFormerHome(journal, adapterOf, clock, log, signal);
  const homeRestored = where !== 'away';
  if (homeRestored && run?.ended === false) {
    await noteAnyway(journal.append, { fact: 'run-ended', outcome: 'abandoned' }, log);
  }
  log.info('former-run-mended', { homeRestored });
  const passedPointOfNoReturn = run?.connecting ?? false;
  return { deviceId: run?.deviceId ?? null, homeRestored, isCutOff: where === 'cut-off', passedPointOfNoReturn };
}

/** What has to be put back now: what an earlier run left on a radio that is unplugged waits until it is there again. */
async function due(
  facts: readonly JournalFact[],
  adapterOf: (ref: WifiAdapterRef) => WifiAdapter,
  signal: AbortSignal,
): Promise<readonly { readonly wifi: WifiAdapter; readonly home: HomeConnection }[]> {
  const found: { readonly wifi: WifiAdapter; readonly home: HomeConnection }[] = [];
  const last = lastRun(facts)?.adapter;
  for (const { adapter, home } of pendingRestorations(facts)) {
    const wifi = adapterOf(adapter);
    const isOfLastRun = isDeepStrictEqual(adapter, last);
    if (isOfLastRun || !(await isUnplugged(wifi, signal))) found.push({ wifi, home });
  }
  return found;
}

async function isUnplugged({ observe }: WifiAdapter, signal: AbortSignal): Promise<boolean> {
  const seen = await observe.home(signal);
  return !seen.ok && seen.error.kind === 'no-adapter';
}
