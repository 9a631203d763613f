import { isDeepStrictEqual } from 'node:util';
import type { DeviceId } from '../../shared/domain/device-id';
import type { Ssid } from '../../shared/domain/ssid';
import type { JournalFact } from '../ports/journal';
import type { HomeConnection, WifiAdapterRef } from '../ports/wifi-adapter';

/** A radio that was moved and has not been put back yet. */
export interface PendingRestoration {
  readonly adapter: WifiAdapterRef;
  readonly home: HomeConnection;
}

/** The last run that the journal knows. */
export interface LastRun {
  readonly runId: string;
  readonly adapter: WifiAdapterRef;
  readonly ended: boolean;
  readonly deviceId: DeviceId | null;
  /** connect-ap may have been sent. */
  readonly connecting: boolean;
}

/**
 * What must be put back, the radio that was left last first. A home that was left and never restored stays the home of
 * its radio, even if a later run began while that was still away and remembered something else.
 */
export function pendingRestorations(facts: readonly JournalFact[]): readonly PendingRestoration[] {
  let adapter: WifiAdapterRef | null = null;
  let home: HomeConnection | null = null;
  let pending: readonly PendingRestoration[] = [];
  for (const fact of facts) {
    if (fact.fact === 'run-started') [adapter, home] = [fact.adapter, null];
    if (fact.fact === 'home-remembered') home = fact.home;
    const leaves = fact.fact === 'joining-device' || fact.fact === 'checking-password';
    if (leaves && adapter !== null && home !== null) {
      const left = leftFor(pendingOf(pending, adapter) ?? { adapter, home }, fact.ssid);
      pending = [left, ...others(pending, adapter)];
    }
    if (fact.fact === 'home-restored') pending = others(pending, fact.adapter ?? adapter);
  }
  return pending;
}

/** What must be put back on this radio, or null. */
export function pendingOf(pending: readonly PendingRestoration[], adapter: WifiAdapterRef): PendingRestoration | null {
  return pending.find((each) => isDeepStrictEqual(each.adapter, adapter)) ?? null;
}

function others(pending: readonly PendingRestoration[], adapter: WifiAdapterRef | null): readonly PendingRestoration[] {
  return pending.filter((each) => !isDeepStrictEqual(each.adapter, adapter));
}

/** The same, with one more network that was joined. */
function leftFor({ adapter, home }: PendingRestoration, ssid: Ssid): PendingRestoration {
  const joined = home.joined ?? [];
  return { adapter, home: { ...home, joined: joined.includes(ssid) ? joined : [...joined, ssid] } };
}

/** What the last run had come to, or null if there was none. */
export function lastRun(facts: readonly JournalFact[]): LastRun | null {
  let run: LastRun | null = null;
  for (const fact of facts) {
    if (fact.fact === 'run-started') run = begun(fact);
    if (run === null) continue;
    if (fact.fact === 'device-read') run = { ...run, deviceId: fact.deviceId };
    if (fact.fact === 'connecting') run = { ...run, connecting: true };
    if (fact.fact === 'run-ended') run = { ...run, ended: true };
  }
  return run;
}

function begun({ runId, adapter }: Extract<JournalFact, { fact: 'run-started' }>): LastRun {
  return { runId, adapter, ended: false, deviceId: null, connecting: false };
}

/** Is there nothing left in it that anybody needs? */
export function isSettled(facts: readonly JournalFact[]): boolean {
  return pendingRestorations(facts).length === 0 && lastRun(facts)?.ended !== false;
}
