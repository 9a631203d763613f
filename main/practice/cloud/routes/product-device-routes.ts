import { json, type Answer, type AuthorizedCall, type Route } from '../http/exchange';
import { notAllowed, notFound } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';
import { productDevice } from '../model/device-json';

const path = '/v1/products/:product/devices';

/** A product's view of its devices, for the product's own token only (cloud 3.1, 9.3). */
export const productDeviceRoutes: readonly Route[] = [
  { method: 'GET', path, group: 'devices', auth: 'bearer', handle: withProduct(listDevices) },
  { method: 'GET', path: `${path}/:id`, group: 'device', auth: 'bearer', handle: withProduct(getDevice) },
];

function withProduct(
  run: (productId: number, call: AuthorizedCall, state: CloudState) => Answer,
): (call: AuthorizedCall, state: CloudState) => Answer {
  return (call, state) => {
    const product = state.directory.product(call.params['product'] ?? '');
    if (product === undefined) return notFound();
    const { identity } = call;
    if (identity.kind !== 'product' || identity.productId !== product.id) return notAllowed();
    return run(product.id, call, state);
  };
}

function listDevices(productId: number, _call: AuthorizedCall, state: CloudState): Answer {
  const devices = state.fleet.inProduct(productId).map((device) => productDevice(device, state));
  return json({ devices, customers: [], meta: { total_pages: 1 } });
}

function getDevice(productId: number, { params }: AuthorizedCall, state: CloudState): Answer {
  const device = state.fleet.inProduct(productId).find(({ id }) => id === params['id']);
  return device === undefined ? notFound() : json(productDevice(device, state));
}
