import { json, type Answer, type AuthorizedCall, type Route } from '../http/exchange';
import { badRequest } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';
import { singleDevice } from '../model/device-json';
import type { CloudDevice } from '../model/fleet';
import { withOwnedDevice } from './owned-device';

const path = '/v1/devices/:id';

/** One device of one's own (cloud 3.1, 4). */
export const deviceRoutes: readonly Route[] = [
  { method: 'GET', path, group: 'device', auth: 'bearer', handle: withOwnedDevice(getDevice) },
  { method: 'PUT', path, group: 'rename', auth: 'bearer', handle: withOwnedDevice(changeDevice) },
  { method: 'DELETE', path, group: 'device', auth: 'bearer', handle: withOwnedDevice(unclaim) },
  { method: 'PUT', path: `${path}/ping`, group: 'device', auth: 'bearer', handle: withOwnedDevice(ping) },
];

function getDevice(device: CloudDevice, _call: AuthorizedCall, state: CloudState): Answer {
  return json(singleDevice(device, state));
}

function changeDevice(device: CloudDevice, { fields, identity }: AuthorizedCall, state: CloudState): Answer {
  const signal = fields.get('signal');
  if (signal !== undefined) return setSignal(device, signal === '1', state);
  const notes = fields.get('notes');
  if (notes !== undefined) return setNotes(device, notes, state);
  const name = fields.get('name')?.trim() ?? '';
  if (name === '') return badRequest('invalid_request', 'Nothing to change');
  const taken = state.fleet.ownedBy(identity).some((other) => other.id !== device.id && other.name === name);
  // Unique within a developer's account, not among customers (cloud 4).
  if (taken && identity.kind === 'developer') return json({ ok: false, errors: ['Name already in use'] }, 400);
  state.fleet.update(device.id, { name });
  return json({ id: device.id, name, updated_at: new Date(state.time.now()).toISOString() });
}

function setSignal(device: CloudDevice, signaling: boolean, state: CloudState): Answer {
  if (!device.connected) return json({ ok: false, error: 'timed out' }, 408);
  state.fleet.update(device.id, { signaling });
  return json({ id: device.id, connected: true, signaling });
}

function setNotes({ id }: CloudDevice, notes: string, state: CloudState): Answer {
  state.fleet.update(id, { notes });
  return json({ id, notes, updated_at: new Date(state.time.now()).toISOString() });
}

function unclaim(device: CloudDevice, _call: AuthorizedCall, state: CloudState): Answer {
  state.fleet.update(device.id, { owner: null });
  return json({ ok: true });
}

function ping(device: CloudDevice): Answer {
  return json({ online: device.connected, ok: true });
}
