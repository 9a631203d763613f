import { fail, ok } from '../../../shared/result';
import type { CloudDevice, Timed } from '../../ports/cloud-session';
import { askWithToken, keepTokenAlive } from '../customer-token';
import type { Baseline, Step } from '../run';

/** The token is checked by the first real call, which also brings the baseline (cloud 3.4). */
export const signIn: Step = async (run, signal) => {
  const alive = await keepTokenAlive(run, signal);
  if (!alive.ok) return alive;
  const listed = await askWithToken(run, signal, (session, within) => session.devices(within));
  if (listed === null) return ok(undefined);
  if (!listed.ok) return fail(listed.error);
  run.known.baseline = baselineOf(listed.value);
  for (const device of listed.value.value) run.known.ownedIds.add(device.id);
  return ok(undefined);
};

function baselineOf(listed: Timed<readonly CloudDevice[]>): Baseline {
  return {
    lastHandshakeAt: new Map(listed.value.map((device) => [device.id, device.lastHandshakeAt])),
    serverAheadMs: listed.serverAheadMs,
  };
}
