import { errorOfWifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok } from '../../../shared/result';
import type { HomeConnection, WifiResult } from '../../ports/wifi-adapter';
import { pendingOf, pendingRestorations } from '../journal-facts';
import { limited } from '../../ports/limited';
import { seeOwnNetwork } from '../own-network';
import type { SetupRun, Step } from '../run';

/** A busy computer needs seconds to start the programs that are asked. */
const LIMIT_MS = 10_000;
const ACCESS_LIMIT_MS = 2_000;

/** Notes the connection to come back to, before anything is moved. */
export const rememberHome: Step = async (run, signal) => {
  if (run.known.home !== null) return ok(undefined);
  const { journal, clock, wifi } = run.ports;
  // A home that an earlier run left on this radio and nobody could restore is still the home.
  const pending = pendingOf(pendingRestorations(await journal.read()), wifi.ref);
  const seen = pending === null ? await seeHome(run, signal) : ok(pending.home);
  if (!seen.ok && wifi.move !== null) return fail(errorOfWifiFault(seen.error));
  const home: HomeConnection = seen.ok ? seen.value : { connectionId: null, name: null };
  const claims = run.plan.claim.kind !== 'none';
  await run.note({ fact: 'run-started', runId: run.runId, at: clock.wallTime(), adapter: wifi.ref, claims });
  await run.note({ fact: 'home-remembered', home });
  run.known.home = home;
  run.known.homeSsid = pending === null ? await seeOwnNetwork(wifi.observe, clock, LIMIT_MS, signal) : null;
  await limited(clock, ACCESS_LIMIT_MS, signal, async (within) => wifi.observe.askForAccess?.(within));
  await warnOfTwin(run, signal);
  run.view.learn({ home: home.name });
  return ok(undefined);
};

/** Before anything is moved: a network with the device's addresses may take what is meant for the device. */
async function warnOfTwin(run: SetupRun, signal: AbortSignal): Promise<void> {
  const other = (await run.ports.wifi.observe.inTheWay?.(signal)) ?? null;
  if (other?.kind === 'same-addresses') run.view.warn(errorOfWifiFault(other));
}

async function seeHome(run: SetupRun, signal: AbortSignal): WifiResult<HomeConnection> {
  const look = (): WifiResult<HomeConnection> =>
    limited(run.ports.clock, LIMIT_MS, signal, (within) => run.ports.wifi.observe.home(within));
  const first = await look();
  const last = first.ok || signal.aborted ? first : await look();
  if (last.ok) return ok(await withReach(run, last.value, signal));
  const isOver = last.error.kind === 'cancelled' && !signal.aborted;
  return isOver ? fail({ kind: 'tool-silent' }) : last;
}

/** Home with what leads on from it, by which it is known to be as reachable as it was. */
async function withReach({ ports }: SetupRun, home: HomeConnection, signal: AbortSignal): Promise<HomeConnection> {
  const { reach } = ports.wifi.observe;
  if (reach === undefined || home.connectionId === null) return home;
  const seen = await limited(ports.clock, LIMIT_MS, signal, reach);
  return seen.ok ? { ...home, reach: seen.value } : home;
}
