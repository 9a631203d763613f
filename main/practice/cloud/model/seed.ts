import type { Chance } from '../../world/chance';
import { Directory, type Client, type Developer, type Product } from './directory';
import { OTHER_PRODUCT } from './fleet';
import type { Owner } from './identity';

/** What is there before anybody calls: a product, its clients, one customer; one developer; and a product of others. */
export interface Seed {
  readonly product: Product;
  /** The two-legged server client of the product (cloud 1.1). */
  readonly serverClient: Client;
  /** The same of another product: what it gets is foreign here. */
  readonly foreignClient: Client;
  /** The product's client that may be in an app: it makes customers and nothing else (cloud 1.1). */
  readonly appClient: Client;
  readonly developer: Developer;
  readonly customer: Extract<Owner, { kind: 'customer' }>;
  readonly directory: Directory;
}

/** Its names are always the same, its secrets are by chance. */
export function createSeed(chance: Chance): Seed {
  const product = { id: 1319, slug: 'practice-photon', platformId: 6 };
  const serverClient: Client = { ...productClient('practice-server-2146', product, chance), scope: '*:*' };
  const appClient: Client = { ...productClient('practice-app-2147', product, chance), scope: 'customers:create' };
  const foreign = { id: OTHER_PRODUCT, slug: 'other-photon', platformId: 6 };
  const foreignClient: Client = { ...productClient('other-server-2148', foreign, chance), scope: '*:*' };
  const developer = { username: 'engineer@practice.example', password: chance(9).toString('hex') };
  const clients: readonly Client[] = [
    { id: 'particle', secret: 'particle', productId: null, scope: '*:*' },
    { id: 'particle-api', secret: 'particle-api', productId: null, scope: '*:*' },
    appClient,
    serverClient,
    foreignClient,
  ];
  const directory = new Directory({ products: [product, foreign], clients, developers: [developer] });
  const { username } = directory.putCustomer({ username: uuidOf(chance), productId: product.id, password: null });
  const customer = { kind: 'customer', username, productId: product.id } as const;
  return { product, serverClient, foreignClient, appClient, developer, customer, directory };
}

function productClient(id: string, product: Product, chance: Chance): Omit<Client, 'scope'> {
  return { id, secret: chance(20).toString('hex'), productId: product.id };
}

/** A name without meaning, of the form that companies use for their customers (cloud 7.10). */
function uuidOf(chance: Chance): string {
  const bytes = chance(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
