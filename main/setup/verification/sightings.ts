import type { SoftApFault } from '../../../shared/errors/soft-ap-faults';
import type { SetupRun } from '../run';

/** Is the device in setup mode now? null: cannot tell this time. */
export type Look = (signal: AbortSignal) => Promise<boolean | null>;

/** Asks at the device's address: only the same device counts, whoever else may answer there. */
export function lookByProbe(run: SetupRun): Look {
  const { device } = run.ports;
  return async (signal) => {
    const quick = await device.probe(signal);
    // Somebody took the question: a slow device gets the time that the protocol gives it.
    const answer = !quick.ok && quick.error.kind === 'silent' ? await device.deviceId(signal) : quick;
    if (answer.ok) return answer.value.id === run.known.identity?.id;
    return isAbsence(answer.error) ? false : null;
  };
}

/** Nobody there, or nobody who serves; an odd or a late answer is still somebody. */
function isAbsence(fault: SoftApFault): boolean {
  return fault.kind === 'refused' || fault.kind === 'unreachable' || fault.kind === 'cut';
}

/** How the device's return can be observed once the PC is home; null where it cannot. */
export function lookFromHome(run: SetupRun): Look | null {
  if (seesDeviceFromHome(run)) return lookByProbe(run);
  const { scan } = run.ports.wifi.observe;
  const ssid = run.known.deviceSsid;
  if (scan === null || ssid === null) return null;
  return async (signal) => {
    const seen = await scan(signal);
    return seen.ok ? seen.value.some((network) => network.ssid === ssid) : null;
  };
}

/** A cloud that was out of reach at the device tells that the PC has to be elsewhere to see either. */
export function seesDeviceFromHome(run: SetupRun): boolean {
  return run.ports.deviceReachableFromHome && run.known.cloudAtDevice !== false;
}
