import type { DeviceId } from '../../shared/domain/device-id';
import type { ProductId } from '../../shared/domain/product-id';
import type { CloudCall } from './call';
import type { CloudRequest } from './exchange';

type Bearer = string;

/** Whole calls (cloud 5.5). */
const CALL_LIMIT_MS = 15_000;
/** Asked again and again while the PC comes back to its network: one try must not hang on the network before (cloud 3.4). */
const REACHABLE_LIMIT_MS = 5_000;

/** `GET /v1/devices` without a token: the API turns it down in JSON, and it counts as no failed sign-in (cloud 5.4). */
export function reachableCall(): CloudCall {
  return {
    name: 'reachable',
    method: 'GET',
    path: '/v1/devices',
    authorization: null,
    body: null,
    accept: JSON_TYPE,
    limitMs: REACHABLE_LIMIT_MS,
  };
}

/** Who calls, and until when (cloud 1.3). */
export function tokenLifeCall(bearer: Bearer): CloudCall {
  return withToken(bearer, 'token-life', 'GET', '/v1/access_tokens/current');
}

/** With a product its own route, with the customer token (cloud 2.1). */
export function claimCodeCall(bearer: Bearer, product: ProductId | null): CloudCall {
  const under = product === null ? '' : `/products/${encodeURIComponent(product)}`;
  return withToken(bearer, 'claim-code', 'POST', `/v1${under}/device_claims`, {});
}

/** All devices of the account. */
export function devicesCall(bearer: Bearer): CloudCall {
  return withToken(bearer, 'devices', 'GET', '/v1/devices');
}

/** One device of the account. */
export function deviceCall(bearer: Bearer, id: DeviceId): CloudCall {
  return withToken(bearer, 'device', 'GET', `/v1/devices/${id}`);
}

/** Claim by id (cloud 2.6). */
export function claimByIdCall(bearer: Bearer, id: DeviceId): CloudCall {
  return withToken(bearer, 'claim-by-id', 'POST', '/v1/devices', { id });
}

/** Gives an own device its name. */
export function renameCall(bearer: Bearer, id: DeviceId, name: string): CloudCall {
  return withToken(bearer, 'rename', 'PUT', `/v1/devices/${id}`, { name });
}

/** Ends the life of the token that it carries. */
export function revokeCall(bearer: Bearer): CloudCall {
  return withToken(bearer, 'revoke', 'DELETE', '/v1/access_tokens/current');
}

/** Own devices' events whose names begin with `spark`; the prefix has no slash (cloud 3.2). */
export function eventsRequest(bearer: Bearer): CloudRequest {
  return {
    method: 'GET',
    path: '/v1/devices/events/spark',
    authorization: bearer,
    body: null,
    accept: 'text/event-stream',
    limitMs: CALL_LIMIT_MS,
  };
}

const JSON_TYPE = 'application/json';

function withToken(
  bearer: Bearer,
  name: string,
  method: CloudRequest['method'],
  path: string,
  body?: Readonly<Record<string, string>>,
): CloudCall {
  return {
    name,
    method,
    path,
    authorization: bearer,
    body: body === undefined ? null : { type: 'json', text: JSON.stringify(body) },
    accept: JSON_TYPE,
    limitMs: CALL_LIMIT_MS,
  };
}
