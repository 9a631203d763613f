import { eventStream } from '../events/event-stream';
import type { Answer, AuthorizedCall, Route } from '../http/exchange';
import type { CloudState } from '../model/cloud-state';
import type { CloudDevice } from '../model/fleet';
import { withOwnedDevice } from './owned-device';

const common = { method: 'GET', group: 'events', auth: 'bearer' } as const;

/** The event streams of 3.2. */
export const eventRoutes: readonly Route[] = [
  { ...common, path: '/v1/devices/events/*prefix', handle: ownEvents },
  { ...common, path: '/v1/devices/:id/events/*prefix', handle: withOwnedDevice(deviceEvents) },
  { ...common, path: '/v1/events/*prefix', handle: publicEvents },
];

function ownEvents(call: AuthorizedCall, state: CloudState): Answer {
  return eventStream(call, state, { kind: 'mine' });
}

function deviceEvents({ id }: CloudDevice, call: AuthorizedCall, state: CloudState): Answer {
  return eventStream(call, state, { kind: 'device', id });
}

function publicEvents(call: AuthorizedCall, state: CloudState): Answer {
  return eventStream(call, state, { kind: 'public' });
}
