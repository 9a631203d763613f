import { clientOf } from '../http/call-client';
import { json, type Answer, type AuthorizedCall, type Call, type Route } from '../http/exchange';
import { pageOf } from '../http/page-of';
import { badRequest, notFound } from '../http/refusals';
import { tokenReply } from '../http/token-reply';
import type { CloudState } from '../model/cloud-state';
import type { Customer } from '../model/directory';
import { DEFAULT_LIFE_SECONDS } from '../model/tokens';
import { withProduct } from './product-call';

const path = '/v1/products/:product/customers';

/** Customers of a product: made by a client, kept by the product's own token (cloud 1.8). */
export const customerRoutes: readonly Route[] = [
  { method: 'POST', path, group: 'token', auth: 'none', handle: createCustomer },
  { method: 'GET', path, group: 'other', auth: 'bearer', handle: withProduct(listCustomers) },
  { method: 'PUT', path: `${path}/:email`, group: 'other', auth: 'bearer', handle: withCustomer(changePassword) },
  { method: 'DELETE', path: `${path}/:email`, group: 'other', auth: 'bearer', handle: withCustomer(removeCustomer) },
];

function createCustomer(call: Call, state: CloudState): Answer {
  const product = state.directory.product(call.params['product'] ?? '');
  if (product === undefined) return notFound();
  const client = clientOf(call, state);
  if (client?.productId !== product.id) return badRequest('invalid_client', 'Client credentials are invalid');
  const username = call.fields.get('email') ?? '';
  if (username === '') return badRequest('invalid_request', 'email is missing');
  const isShadow = call.fields.get('no_password') === 'true';
  const password = isShadow ? null : (call.fields.get('password') ?? '');
  if (password === '') return badRequest('invalid_request', 'password is missing');
  if (state.directory.customer(username, product.id) !== undefined) {
    return json(state.duplicateCustomer.body, state.duplicateCustomer.status);
  }
  state.directory.putCustomer({ username, productId: product.id, password });
  const identity = { kind: 'customer', username, productId: product.id } as const;
  return tokenReply(state.tokens.issue(identity, client.id), state.tokens, DEFAULT_LIFE_SECONDS, 201);
}

/** Who has claimed nothing yet is not in the list (cloud 1.8). */
function listCustomers(productId: number, { query }: AuthorizedCall, state: CloudState): Answer {
  const all = state.directory.customersOf(productId).flatMap((customer) => {
    const devices = state.fleet.ownedBy({ kind: 'customer', ...customer }).map(({ id }) => id);
    return devices.length === 0 ? [] : [{ id: customer.username, username: customer.username, devices }];
  });
  const { entries: customers, meta } = pageOf(all, query);
  return json({ customers, devices: customers.flatMap(({ devices }) => devices), meta });
}

function withCustomer(
  run: (customer: Customer, call: AuthorizedCall, state: CloudState) => Answer,
): (call: AuthorizedCall, state: CloudState) => Answer {
  return withProduct((productId, call, state) => {
    const customer = state.directory.customer(call.params['email'] ?? '', productId);
    return customer === undefined ? notFound() : run(customer, call, state);
  });
}

/** A shadow customer has no password to change. */
function changePassword(customer: Customer, { fields }: AuthorizedCall, state: CloudState): Answer {
  const password = fields.get('password') ?? '';
  if (customer.password === null || password === '') return badRequest('invalid_request', 'No password to change');
  state.directory.putCustomer({ ...customer, password });
  return json({ ok: true });
}

/** Tokens and open claim codes go with the customer (cloud 1.8). */
function removeCustomer(customer: Customer, _call: AuthorizedCall, state: CloudState): Answer {
  const identity = { kind: 'customer', ...customer } as const;
  state.directory.removeCustomer(customer);
  state.tokens.revokeAll(identity);
  state.codes.revokeAll(identity);
  return json({ ok: true });
}
