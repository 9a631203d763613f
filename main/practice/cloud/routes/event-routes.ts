import { eventStream } from '../events/event-stream';
import type { Answer, AuthorizedCall, Route } from '../http/exchange';
import type { CloudState } from '../model/cloud-state';
import type { CloudDevice } from '../model/fleet';
import { withOwnedDevice } from './owned-device';
import { withProduct } from './product-call';

const common = { method: 'GET', group: 'events', auth: 'bearer' } as const;

/** The event streams of 3.2. */
export const eventRoutes: readonly Route[] = [
  { ...common, path: '/v1/devices/events/*prefix', handle: ownEvents },
  { ...common, path: '/v1/devices/:id/events/*prefix', handle: withOwnedDevice(deviceEvents) },
  { ...common, path: '/v1/products/:product/events/*prefix', handle: withProduct(productEvents) },
  { ...common, path: '/v1/products/:product/devices/:id/events/*prefix', handle: withProduct(productEvents) },
  { ...common, path: '/v1/events/*prefix', handle: publicEvents },
];

function ownEvents(call: AuthorizedCall, state: CloudState): Answer {
  return eventStream(call, state, { kind: 'mine' });
}

function deviceEvents({ id }: CloudDevice, call: AuthorizedCall, state: CloudState): Answer {
  return eventStream(call, state, { kind: 'device', id });
}

/** Of all devices of the product, or of the one that the path names. */
function productEvents(productId: number, call: AuthorizedCall, state: CloudState): Answer {
  return eventStream(call, state, { kind: 'product', productId, deviceId: call.params['id'] ?? null });
}

function publicEvents(call: AuthorizedCall, state: CloudState): Answer {
  return eventStream(call, state, { kind: 'public' });
}
