import { clientOf } from '../http/call-client';
import { json, type Answer, type Call, type Route } from '../http/exchange';
import { badRequest, notFound } from '../http/refusals';
import { tokenReply } from '../http/token-reply';
import type { CloudState } from '../model/cloud-state';
import { DEFAULT_LIFE_SECONDS } from '../model/tokens';

/** Customers of a product; shadow customers for now (cloud 1.8). */
export const customerRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/products/:product/customers', group: 'token', auth: 'none', handle: createCustomer },
];

function createCustomer(call: Call, state: CloudState): Answer {
  const product = state.directory.product(call.params['product'] ?? '');
  if (product === undefined) return notFound();
  const client = clientOf(call, state);
  if (client?.productId !== product.id) return badRequest('invalid_client', 'Client credentials are invalid');
  const username = call.fields.get('email') ?? '';
  if (username === '') return badRequest('invalid_request', 'email is missing');
  if (call.fields.get('no_password') !== 'true') return badRequest('invalid_request', 'password is missing');
  if (state.directory.customer(username, product.id) !== undefined) {
    return json({ ok: false, error: 'Customer already exists' }, 400);
  }
  state.directory.addCustomer(username, product.id);
  const identity = { kind: 'customer', username, productId: product.id } as const;
  return tokenReply(state.tokens.issue(identity, client.id), DEFAULT_LIFE_SECONDS, 201);
}
