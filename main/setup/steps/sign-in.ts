import { fail, ok } from '../../../shared/result';
import type { CloudDevice, Timed } from '../../ports/cloud-session';
import { askCloud } from '../cloud-tries';
import { keepTokenAlive, sessionOf } from '../customer-token';
import type { Baseline, Step } from '../run';

/** The token is checked by the first real call, which also brings the baseline (cloud 3.4). */
export const signIn: Step = async (run, signal) => {
  const alive = await keepTokenAlive(run, signal);
  if (!alive.ok) return alive;
  const session = sessionOf(run);
  if (session === null) return ok(undefined);
  const listed = await askCloud(run, signal, (within) => session.devices(within));
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
