/** A product of the virtual cloud; routes name it by number or slug. */
export interface Product {
  readonly id: number;
  readonly slug: string;
  readonly platformId: number;
}

/** An OAuth client; without a product it is one of the public ones for developer accounts (cloud 1.1). */
export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly productId: number | null;
  readonly scope: '*:*' | 'customers:create';
}

export interface Developer {
  readonly username: string;
  readonly password: string;
}

export interface Customer {
  readonly username: string;
  readonly productId: number;
}

/** Products, clients and accounts. */
export class Directory {
  readonly #products: readonly Product[];
  readonly #clients: readonly Client[];
  readonly #developers: readonly Developer[];
  readonly #customers: Customer[] = [];

  constructor(seed: {
    readonly products: readonly Product[];
    readonly clients: readonly Client[];
    readonly developers: readonly Developer[];
  }) {
    this.#products = seed.products;
    this.#clients = seed.clients;
    this.#developers = seed.developers;
  }

  /** By number or slug. */
  product(name: string): Product | undefined {
    return this.#products.find(({ id, slug }) => String(id) === name || slug === name);
  }

  client(id: string, secret: string): Client | undefined {
    return this.#clients.find((client) => client.id === id && client.secret === secret);
  }

  developer(username: string, password: string): Developer | undefined {
    return this.#developers.find((one) => one.username === username && one.password === password);
  }

  customer(username: string, productId: number): Customer | undefined {
    return this.#customers.find((one) => one.username === username && one.productId === productId);
  }

  addCustomer(username: string, productId: number): Customer {
    const customer = { username, productId };
    this.#customers.push(customer);
    return customer;
  }
}
