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
  readonly ended: boolean;
  readonly deviceId: DeviceId | null;
  /** connect-ap may have been sent. */
  readonly connecting: boolean;
}

/**
 * What must be put back. A home that was left and never restored stays the home, even if a later run began
 * while the PC was still away and remembered something else.
 */
export function pendingRestoration(facts: readonly JournalFact[]): PendingRestoration | null {
  let adapter: WifiAdapterRef | null = null;
  let home: HomeConnection | null = null;
  let pending: PendingRestoration | null = null;
  for (const fact of facts) {
    if (fact.fact === 'run-started') [adapter, home] = [fact.adapter, null];
    if (fact.fact === 'home-remembered') home = fact.home;
    const leaves = fact.fact === 'joining-device' || fact.fact === 'checking-password';
    if (leaves && adapter !== null && home !== null) {
      pending = leftFor(pending ?? { adapter, home }, fact.ssid);
    }
    if (fact.fact === 'home-restored') pending = null;
  }
  return pending;
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
    if (fact.fact === 'run-started') run = { runId: fact.runId, ended: false, deviceId: null, connecting: false };
    if (run === null) continue;
    if (fact.fact === 'device-read') run = { ...run, deviceId: fact.deviceId };
    if (fact.fact === 'connecting') run = { ...run, connecting: true };
    if (fact.fact === 'run-ended') run = { ...run, ended: true };
  }
  return run;
}

/** Is there nothing left in it that anybody needs? */
export function isSettled(facts: readonly JournalFact[]): boolean {
  return pendingRestoration(facts) === null && lastRun(facts)?.ended !== false;
}
