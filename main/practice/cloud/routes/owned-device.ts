import type { Answer, AuthorizedCall } from '../http/exchange';
import { permissionDenied } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';
import type { CloudDevice } from '../model/fleet';
import { sameOwner } from '../model/identity';

/** Runs what may only be done with one's own device (cloud 0.1 rule 5). */
export function withOwnedDevice(
  run: (device: CloudDevice, call: AuthorizedCall, state: CloudState) => Answer,
): (call: AuthorizedCall, state: CloudState) => Answer {
  return (call, state) => {
    const device = state.fleet.get(call.params['id'] ?? '');
    if (device === undefined || !sameOwner(device.owner ?? null, call.identity)) return permissionDenied();
    return run(device, call, state);
  };
}
