import type { SetupRun } from '../run';

/** Is the device in setup mode now? null: cannot tell this time. */
export type Look = (signal: AbortSignal) => Promise<boolean | null>;

/** Asks at the device's address: only the same device counts, whoever else may answer there. */
export function lookByProbe(run: SetupRun): Look {
  return async (signal) => {
    const answer = await run.ports.device.probe(signal);
    if (answer.ok) return answer.value.id === run.known.identity?.id;
    return answer.error.kind === 'cancelled' ? null : false;
  };
}

/** How the device's return can be observed once the PC is home; null where it cannot. */
export function lookFromHome(run: SetupRun): Look | null {
  const { deviceReachableFromHome, wifi } = run.ports;
  if (deviceReachableFromHome) return lookByProbe(run);
  const { scan } = wifi.observe;
  const ssid = run.known.deviceSsid;
  if (scan === null || ssid === null) return null;
  return async (signal) => {
    const seen = await scan(signal);
    return seen.ok ? seen.value.some((network) => network.ssid === ssid) : null;
  };
}
