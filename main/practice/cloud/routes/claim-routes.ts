import { json, type Answer, type AuthorizedCall, type Route } from '../http/exchange';
import { notAllowed, notFound } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';
import type { Owner } from '../model/identity';

/** Claim codes: a developer's on the plain route, a customer's only on the route of their product (cloud 2.1, 9.3). */
export const claimRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/device_claims', group: 'claim', auth: 'bearer', handle: developerCode },
  { method: 'POST', path: '/v1/products/:product/device_claims', group: 'claim', auth: 'bearer', handle: customerCode },
];

function developerCode({ identity }: AuthorizedCall, state: CloudState): Answer {
  return identity.kind === 'developer' ? freshCode(identity, null, state) : notAllowed();
}

function customerCode({ identity, params }: AuthorizedCall, state: CloudState): Answer {
  const product = state.directory.product(params['product'] ?? '');
  if (product === undefined) return notFound();
  if (identity.kind !== 'customer' || identity.productId !== product.id) return notAllowed();
  return freshCode(identity, product.id, state);
}

function freshCode(owner: Owner, productId: number | null, state: CloudState): Answer {
  const { code } = state.codes.create(owner, productId);
  if (state.faults.has('old-replies', 'devices')) return json({ claim_code: code });
  return json({ claim_code: code, device_ids: state.fleet.ownedBy(owner).map(({ id }) => id) });
}
