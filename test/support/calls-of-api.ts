import type { CloudRequest } from './world-record';

/** Every call of the API but the event stream and the naming: what an address may make only so many of (cloud 5.4). */
export function callsOfApi(requests: readonly CloudRequest[]): readonly CloudRequest[] {
  return requests.filter(({ method, path }) => method !== 'PUT' && !path.startsWith('/v1/devices/events'));
}

/** The same without what a person's signing in and out asks, which is the same for however many devices. */
export function callsBesidesSignIn(requests: readonly CloudRequest[]): readonly CloudRequest[] {
  const isOfPerson = /^\/oauth\/token$|^\/v1\/access_tokens\/current$|\/customers$/;
  return callsOfApi(requests).filter(({ path }) => !isOfPerson.test(path));
}
