import type { CloudRequest } from './world-record';

/** Every call of the API but the event stream and the naming: what an address may make only so many of (cloud 5.4). */
export function callsOfApi(requests: readonly CloudRequest[]): readonly CloudRequest[] {
  return requests.filter(({ method, path }) => method !== 'PUT' && !path.startsWith('/v1/devices/events'));
}
