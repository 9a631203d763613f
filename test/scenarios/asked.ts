import type { CloudRequest } from '../support/world-record';

type Asked = readonly CloudRequest[];

/** Claim codes that were asked for. */
export function codeRequests(requests: Asked): Asked {
  return requests.filter(({ path }) => path.endsWith('/device_claims'));
}

/** What the app asked of one device as its owner. */
export function looks(requests: Asked): Asked {
  return requests.filter(({ method, path }) => method === 'GET' && /^\/v1\/devices\/[0-9a-f]{24}$/.test(path));
}

/** What a company's server asked of one device of its product. */
export function productLooks(requests: Asked): Asked {
  return requests.filter(({ method, path }) => method === 'GET' && /^\/v1\/products\/\w+\/devices\/\w+$/.test(path));
}

/** Event streams that were asked for. */
export function streams(requests: Asked): Asked {
  return requests.filter(({ path }) => path.startsWith('/v1/devices/events'));
}

/** Devices claimed by their id, without a code. */
export function claimsById(requests: Asked): Asked {
  return requests.filter(({ method, path }) => method === 'POST' && path === '/v1/devices');
}

/** Tokens that were asked for. */
export function tokenRequests(requests: Asked): Asked {
  return requests.filter(({ path }) => path === '/oauth/token');
}

/** Tokens that were given up. */
export function revocations(requests: Asked): Asked {
  return requests.filter(({ method, path }) => method === 'DELETE' && path === '/v1/access_tokens/current');
}

/** What was answered, in its order. */
export function statuses(requests: Asked): readonly number[] {
  return requests.map(({ status }) => status);
}
