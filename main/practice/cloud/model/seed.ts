import { randomBytes, randomUUID } from 'node:crypto';
import { Directory, type Client, type Developer, type Product } from './directory';
import type { Owner } from './identity';

/** What is there before anybody calls: one product, its clients, one developer, one customer. */
export interface Seed {
  readonly product: Product;
  /** The two-legged server client of the product (cloud 1.1). */
  readonly serverClient: Client;
  /** The product's client that may be in an app: it makes customers and nothing else (cloud 1.1). */
  readonly appClient: Client;
  readonly developer: Developer;
  readonly customer: Extract<Owner, { kind: 'customer' }>;
  readonly directory: Directory;
}

export function createSeed(): Seed {
  const product = { id: 1319, slug: 'practice-photon', platformId: 6 };
  const serverClient: Client = { ...productClient('practice-server-2146', product), scope: '*:*' };
  const appClient: Client = { ...productClient('practice-app-2147', product), scope: 'customers:create' };
  const developer = { username: 'engineer@practice.example', password: randomBytes(9).toString('hex') };
  const clients: readonly Client[] = [
    { id: 'particle', secret: 'particle', productId: null, scope: '*:*' },
    { id: 'particle-api', secret: 'particle-api', productId: null, scope: '*:*' },
    appClient,
    serverClient,
  ];
  const directory = new Directory({ products: [product], clients, developers: [developer] });
  const { username } = directory.putCustomer({ username: randomUUID(), productId: product.id, password: null });
  const customer = { kind: 'customer', username, productId: product.id } as const;
  return { product, serverClient, appClient, developer, customer, directory };
}

function productClient(id: string, product: Product): Omit<Client, 'scope'> {
  return { id, secret: randomBytes(20).toString('hex'), productId: product.id };
}
