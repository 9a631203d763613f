import { ok } from '../../../shared/result';
import type { Step } from '../run';

/** The device's own list of networks. A list that does not come is no failure: a person can be asked without it. */
export const scan: Step = async (run, signal) => {
  const seen = await run.ports.device.scan(signal);
  if (seen.ok && seen.value.length > 0) run.known.nearby = seen.value;
  else run.ports.log.warn('device-scan-empty', { fault: seen.ok ? 'none' : seen.error.kind });
  return ok(undefined);
};
