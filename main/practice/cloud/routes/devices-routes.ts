import { json, type Answer, type AuthorizedCall, type Route } from '../http/exchange';
import { badRequest, notAllowed, permissionDenied } from '../http/refusals';
import { claimFor } from '../model/claiming';
import type { CloudState } from '../model/cloud-state';
import { listedDevice } from '../model/device-json';
import type { Owner } from '../model/identity';

/** One's own devices: the list, and claiming by id (cloud 3.1, 2.6). */
export const devicesRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/devices', group: 'devices', auth: 'bearer', handle: listDevices },
  { method: 'POST', path: '/v1/devices', group: 'devices', auth: 'bearer', handle: claimById },
];

const FOREIGN = 'That belongs to someone else. To request a transfer add ?request_transfer=true to the URL.';

function listDevices({ identity }: AuthorizedCall, state: CloudState): Answer {
  const devices = state.fleet.ownedBy(identity).map((device) => listedDevice(device, state));
  return json(state.faults.has('old-replies', 'devices') ? [{ id: null, connected: false }, ...devices] : devices);
}

function claimById({ identity, fields }: AuthorizedCall, state: CloudState): Answer {
  if (identity.kind === 'product') return notAllowed();
  const id = fields.get('id') ?? '';
  return id === '' ? badRequest('invalid_request', 'id is missing') : claim(id, identity, state);
}

function claim(id: string, owner: Owner, state: CloudState): Answer {
  const device = state.fleet.get(id);
  // A product's device may be claimed while it is offline, a developer's may not (cloud 2.6).
  const there = device !== undefined && (device.connected || owner.kind === 'customer');
  if (!there) return json({ ok: false, errors: ['Device is not connected'] }, 404);
  switch (claimFor(state, device, owner)) {
    case 'not-in-product':
      return permissionDenied();
    case 'owned-by-other':
      return json({ ok: false, errors: [FOREIGN] }, 403);
    case 'claimed':
      return json({
        customer_id: owner.username,
        product_id: device.productId,
        updated_at: new Date(state.time.now()).toISOString(),
        ...{ id, connected: device.connected, ok: true },
      });
  }
}
