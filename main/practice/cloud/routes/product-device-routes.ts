import { z } from 'zod';
import { empty, json, type Answer, type AuthorizedCall, type Route } from '../http/exchange';
import { pageOf } from '../http/page-of';
import { badRequest, notFound } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';
import { productDevice } from '../model/device-json';
import type { CloudDevice } from '../model/fleet';
import { withProduct } from './product-call';

const path = '/v1/products/:product/devices';
const rest = { group: 'product', auth: 'bearer' } as const;

/** A product's view of its devices, for the product's own token only (cloud 2.7, 3.1, 4). */
export const productDeviceRoutes: readonly Route[] = [
  { ...rest, method: 'GET', path, handle: withProduct(listDevices) },
  { ...rest, method: 'POST', path, handle: withProduct(importDevice) },
  { ...rest, method: 'PUT', path, group: 'groups', handle: withProduct(addToGroups) },
  { ...rest, method: 'GET', path: `${path}/:id`, handle: withDevice(getDevice) },
  { ...rest, method: 'PUT', path: `${path}/:id`, handle: withDevice(changeDevice) },
  { ...rest, method: 'DELETE', path: `${path}/:id`, handle: withDevice(removeDevice) },
  { ...rest, method: 'DELETE', path: `${path}/:id/owner`, handle: withDevice(removeOwner) },
];

const names = z.array(z.string().regex(/^[a-z0-9_-]+$/));
const groupsSchema = z.object({
  action: z.literal('groups'),
  devices: z.array(z.string()),
  metadata: z.object({ add: names.optional(), remove: names.optional() }),
});
const changeSchema = z.object({
  name: z.string().trim().min(1).optional(),
  notes: z.string().optional(),
  groups: names.optional(),
});

function listDevices(productId: number, { query }: AuthorizedCall, state: CloudState): Answer {
  const wanted = query.get('deviceId');
  const isQuarantine = query.get('quarantined') === 'true';
  const devices = state.fleet
    .inProduct(productId)
    .filter(({ id, quarantined }) => (isQuarantine ? quarantined : true) && (wanted === null || id === wanted))
    .map((device) => productDevice(device, state));
  const { entries, meta } = pageOf(devices, query);
  return json({ devices: entries, customers: [], meta });
}

/** Also how a device in quarantine is let in (cloud 2.7). */
function importDevice(productId: number, { fields }: AuthorizedCall, state: CloudState): Answer {
  const id = fields.get('id') ?? '';
  if (!/^[0-9a-f]{24}$/i.test(id)) return json({ updated: 0, nonmemberDeviceIds: [], invalidDeviceIds: [id] });
  const known = state.fleet.get(id.toLowerCase());
  if (known === undefined) state.fleet.add(id.toLowerCase(), productId);
  const isForeign = known !== undefined && known.productId !== null && known.productId !== productId;
  if (isForeign) return json({ updated: 0, nonmemberDeviceIds: [id], invalidDeviceIds: [] });
  state.fleet.update(id.toLowerCase(), { productId, quarantined: false, denied: false, approved: true });
  return json({ updated: 1, nonmemberDeviceIds: [], invalidDeviceIds: [] });
}

/** Adds without loss, as `PUT …/devices/:id` does not (cloud 4). */
function addToGroups(productId: number, { json: body }: AuthorizedCall, state: CloudState): Answer {
  const asked = groupsSchema.safeParse(body);
  if (!asked.success) return badRequest('invalid_request', 'action, devices or metadata cannot be read');
  const { add = [], remove = [] } = asked.data.metadata;
  for (const device of state.fleet.inProduct(productId)) {
    if (!asked.data.devices.includes(device.id)) continue;
    const groups = [...new Set([...device.groups, ...add])].filter((group) => !remove.includes(group));
    state.fleet.update(device.id, { groups });
  }
  return json({ ok: true });
}

function withDevice(
  run: (device: CloudDevice, call: AuthorizedCall, state: CloudState) => Answer,
): (call: AuthorizedCall, state: CloudState) => Answer {
  return withProduct((productId, call, state) => {
    const device = state.fleet.inProduct(productId).find(({ id }) => id === call.params['id']);
    return device === undefined ? notFound() : run(device, call, state);
  });
}

function getDevice(device: CloudDevice, _call: AuthorizedCall, state: CloudState): Answer {
  return json(productDevice(device, state));
}

function changeDevice(device: CloudDevice, { json: body }: AuthorizedCall, state: CloudState): Answer {
  const asked = changeSchema.safeParse(body);
  if (!asked.success) return badRequest('invalid_request', 'name, notes or groups cannot be read');
  const { name = device.name, notes = device.notes, groups = device.groups } = asked.data;
  state.fleet.update(device.id, { name, notes, groups });
  return json({ id: device.id, name, notes, groups, updated_at: new Date(state.time.now()).toISOString() });
}

/** Out of the product: without its owner, who was the product's customer. With `deny` it stays, turned away. */
function removeDevice(device: CloudDevice, { fields }: AuthorizedCall, state: CloudState): Answer {
  const isDenied = fields.get('deny') === 'true';
  state.fleet.update(device.id, isDenied ? { denied: true, approved: false } : { productId: null, owner: null });
  return empty(204);
}

/** In the cloud only: the device goes on saying that it was claimed (cloud 0.1 rule 7). */
function removeOwner(device: CloudDevice, _call: AuthorizedCall, state: CloudState): Answer {
  state.fleet.update(device.id, { owner: null });
  return json({ ok: true });
}
