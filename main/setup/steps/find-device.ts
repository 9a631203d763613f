import type { Ssid } from '../../../shared/domain/ssid';
import { setupError } from '../../../shared/errors/error-codes';
import { errorOfWifiFault, isToolTrouble, type WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok } from '../../../shared/result';
import type { DeviceFilter } from '../../../shared/setup/plan';
import { devicesAmong, namedBy, protectedAmong } from '../device-networks';
import { limited } from '../../ports/limited';
import type { SetupRun, Step, StepResult } from '../run';

const PAUSE_MS = 1000;
const HINT_AFTER_MS = 10_000;
/** A radio that cannot look may be switched on, plugged in or restarted in a moment. */
const BLIND_LIMIT_MS = 8000;
/** A person is not kept waiting for what may be nothing. */
const HINTS_LIMIT_MS = 5000;
/** What keeps a computer from networks is read by one program of the system or none. */
const LISTS_LIMIT_MS = 5000;

/** Looks for the device's open network until it is seen. Where nobody can scan, joining is what finds it. */
export const findDevice: Step = async (run, signal) => {
  const { clock, wifi } = run.ports;
  const { scan } = wifi.observe;
  const filter = filterOf(run);
  run.known.connect = null;
  if (scan === null) return nameByHints(run, filter, signal);
  const begun = clock.now();
  const limitMs = run.plan.interactive ? 120_000 : 60_000;
  let last: WifiFault | null = null;
  let sawAt = begun;
  let isBarred: boolean | null = null;
  let locked: Ssid | undefined;
  while (!signal.aborted) {
    const seen = await scan(signal);
    last = seen.ok ? null : seen.error;
    if (seen.ok) {
      sawAt = clock.now();
      run.known.nearby = run.known.heardHere = seen.value;
    } else {
      const end = whenBlind(run, filter, seen.error, clock.now() - sawAt);
      if (end !== null) return end;
    }
    const heard = seen.ok ? seen.value : [];
    const devices = devicesAmong(heard, filter);
    const chosen = await choose(run, devices, signal);
    if (chosen !== null) return found(run, chosen);
    const waited = clock.now() - begun;
    if (devices.length === 0) {
      if (waited >= limitMs) break;
      locked ??= protectedAmong(heard, filter)[0];
      if (locked !== undefined) {
        run.view.instruct({ kind: 'restart-device', ssid: locked });
      } else if (seen.ok && waited >= HINT_AFTER_MS) {
        isBarred ??= await isKeptAway(run, filter, signal);
        if (isBarred) return fail(errorOfWifiFault({ kind: 'permission' }));
        run.view.instruct({ kind: 'hold-setup-button' });
      }
    }
    await clock.sleep(PAUSE_MS, signal);
  }
  if (last !== null) return fail(errorOfWifiFault(last));
  return fail(setupError(locked === undefined ? 'device-not-found' : 'device-network-protected', { limitMs }));
};

/** A network that this computer is kept from is not even listed: then no button at the device helps. */
async function isKeptAway({ ports }: SetupRun, filter: DeviceFilter, signal: AbortSignal): Promise<boolean> {
  const { clock, wifi } = ports;
  const ssid = namedBy(filter) ?? null;
  return limited(
    clock,
    LISTS_LIMIT_MS,
    signal,
    async (within) => (await wifi.observe.isBarred?.(ssid, within)) === true,
  );
}

/** For a person who joins: which network it is, where it was said, or where one device alone may be in the air. */
async function nameByHints(run: SetupRun, filter: DeviceFilter, signal: AbortSignal): Promise<StepResult> {
  if (filter.kind === 'ssid') return found(run, filter.ssid);
  const { clock, wifi } = run.ports;
  const hints = await limited(clock, HINTS_LIMIT_MS, signal, async (within) => wifi.observe.hints?.(within) ?? []);
  const [only, other] = devicesAmong(hints, filter);
  return only === undefined || other !== undefined ? ok(undefined) : found(run, only);
}

/** The device of this run, once there is one: a retry goes on with the same. */
function filterOf(run: SetupRun): DeviceFilter {
  const { deviceSsid } = run.known;
  return deviceSsid === null ? run.plan.device : { kind: 'ssid', ssid: deviceSsid };
}

/** Null: look again. */
async function choose(run: SetupRun, devices: readonly Ssid[], signal: AbortSignal): Promise<Ssid | null> {
  const [strongest, second] = devices;
  if (strongest === undefined) return null;
  if (second === undefined || !run.plan.interactive) return strongest;
  return run.ask(
    {
      question: { kind: 'which-device', devices },
      rescan: true,
      accept: (intent) => {
        if (intent.kind === 'rescan') return null;
        return intent.kind === 'choose-device' && devices.includes(intent.ssid) ? intent.ssid : undefined;
      },
    },
    signal,
  );
}

/** What follows from a look that failed, after so long without one that did not; null: look again. */
function whenBlind(run: SetupRun, filter: DeviceFilter, fault: WifiFault, blindMs: number): StepResult | null {
  // A name that is known needs no list to be joined.
  if (fault.kind === 'names-hidden') return byName(run, namedBy(filter), fault);
  if (blindMs < BLIND_LIMIT_MS) return null;
  if (isToolTrouble(fault)) return byName(run, namedBy(filter), fault);
  return NEEDS_SOMEBODY.includes(fault.kind) ? fail(errorOfWifiFault(fault)) : null;
}

/** Looking again is no use, and holding a button at the device would not help either. */
const NEEDS_SOMEBODY: readonly WifiFault['kind'][] = [
  'switched-off',
  'no-adapter',
  'service-down',
  'permission',
  'unmanaged',
];

function byName(run: SetupRun, ssid: Ssid | undefined, otherwise: WifiFault): StepResult {
  return ssid === undefined ? fail(errorOfWifiFault(otherwise)) : found(run, ssid);
}

function found(run: SetupRun, ssid: Ssid): StepResult {
  run.known.deviceSsid = ssid;
  run.view.instruct(null);
  run.view.learn({ deviceSsid: ssid });
  return ok(undefined);
}
