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

/** A customer of one product; a shadow customer has no password (cloud 1.8). */
export interface Customer {
  readonly username: string;
  readonly productId: number;
  readonly password: string | null;
}

/** Products, clients and accounts. */
export class Directory {
  readonly #products: readonly Product[];
  readonly #clients: readonly Client[];
  #developers: readonly Developer[];
  #customers: readonly Customer[] = [];

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

  /** False: somebody has this name. */
  addDeveloper(developer: Developer): boolean {
    if (this.#developers.some(({ username }) => username === developer.username)) return false;
    this.#developers = [...this.#developers, developer];
    return true;
  }

  customer(username: string, productId: number): Customer | undefined {
    return this.#customers.find((one) => one.username === username && one.productId === productId);
  }

  customersOf(productId: number): readonly Customer[] {
    return this.#customers.filter((one) => one.productId === productId);
  }

  /** Adds a customer, or gives the one of this name another password. */
  putCustomer(customer: Customer): Customer {
    this.removeCustomer(customer);
    this.#customers = [...this.#customers, customer];
    return customer;
  }

  removeCustomer({ username, productId }: Pick<Customer, 'username' | 'productId'>): void {
    const stays = (one: Customer): boolean => one.username !== username || one.productId !== productId;
    this.#customers = this.#customers.filter(stays);
  }
}
