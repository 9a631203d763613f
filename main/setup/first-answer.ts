import type { SetupError } from '../../shared/errors/error-codes';
import { errorOfSoftApFault, type SoftApFault } from '../../shared/errors/soft-ap-faults';
import { errorOfWifiFault } from '../../shared/errors/wifi-faults';
import { fail, ok } from '../../shared/result';
import type { SetupRun, StepResult } from './run';

const PAUSE_MS = 1000;
/** A program on this machine that answers oddly will go on doing so; a person may still be on the way to a device. */
const ODD_ON_LOOPBACK_MS = 20_000;

/** Asks whoever is at the device's address until a device has answered, and after `limitMs` says why none did. */
export async function firstAnswer(run: SetupRun, limitMs: number, signal: AbortSignal): Promise<StepResult> {
  const telling = await knock(run, limitMs, signal);
  if (telling === null) return ok(undefined);
  return fail((await systemsFault(run, telling, signal)) ?? errorOfSoftApFault(telling, 'device-id'));
}

/**
 * Null: a device has answered, and is met. The last thing that somebody at the address did is the verdict; "nobody there"
 * is one only if nobody ever was.
 */
async function knock(run: SetupRun, limitMs: number, signal: AbortSignal): Promise<SoftApFault | null> {
  const { clock, device } = run.ports;
  const deadline = clock.now() + limitMs;
  let oddSince = Infinity;
  let telling: SoftApFault = { kind: 'unreachable' };
  while (!signal.aborted && clock.now() < Math.min(deadline, oddSince + oddFor(run))) {
    const quick = await device.probe(signal);
    // Somebody took the question: a slow device gets the time that the protocol gives it.
    const answer = !quick.ok && quick.error.kind === 'silent' ? await device.deviceId(signal) : quick;
    if (answer.ok) {
      run.known.met = answer.value.id;
      return null;
    }
    if (isTelling(answer.error)) {
      telling = answer.error;
      oddSince = Math.min(oddSince, clock.now());
    }
    await clock.sleep(PAUSE_MS, signal);
  }
  return telling;
}

function oddFor(run: SetupRun): number {
  return run.ports.deviceReachableFromHome ? ODD_ON_LOOPBACK_MS : Infinity;
}

function isTelling(fault: SoftApFault): boolean {
  return fault.kind !== 'refused' && fault.kind !== 'unreachable' && fault.kind !== 'cancelled';
}

/** Where no device answers: what the system itself, or another network of this computer, has to do with it. */
export async function systemsFault(
  run: SetupRun,
  telling: SoftApFault,
  signal: AbortSignal,
): Promise<SetupError | null> {
  if (telling.kind === 'blocked') return null;
  const { observe } = run.ports.wifi;
  const why = telling.kind === 'unreachable' ? await observe.whyUnreachable?.(signal) : undefined;
  if (why?.ok === true && why.value !== null) return errorOfWifiFault(why.value);
  const other = (await observe.inTheWay?.(signal)) ?? null;
  return other === null ? null : errorOfWifiFault(other);
}
