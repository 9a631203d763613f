import { ok } from '../../../shared/result';
import type { Step } from '../run';

/**
 * The device's own list of networks, and whether the chosen one is in it. A list that does not come is no failure: a
 * person can be asked without it, and it says nothing against a network.
 */
export const scan: Step = async (run, signal) => {
  const { known } = run;
  const seen = await run.ports.device.scan(signal);
  known.doubtsNetwork = known.networkMissing = false;
  if (!seen.ok || seen.value.length === 0) {
    run.ports.log.warn('device-scan-empty', { fault: seen.ok ? 'none' : seen.error.kind });
    return ok(undefined);
  }
  known.nearby = known.heardByDevice = seen.value;
  const { network } = known;
  known.networkMissing = network?.hidden === false && !seen.value.some(({ ssid }) => ssid === network.ssid);
  return ok(undefined);
};
