import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from './database';

/** The person of the company, and the name without meaning that Particle knows them by (cloud 7.10). */
export interface Customer {
  readonly ref: string;
  readonly madeAtParticle: boolean;
}

const row = z
  .object({ customer_ref: z.string(), made_at_particle: z.boolean() })
  .transform((raw): Customer => ({ ref: raw.customer_ref, madeAtParticle: raw.made_at_particle }));

/** Who is who: the company's number of a person, and Particle's shadow customer (cloud 7.10). */
export class CustomerStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The customer of this user, made up when the user is new. Two calls at once get the same one. */
  async ofUser(userRef: string, productId: number, now: Date): Promise<Customer> {
    const insert = `insert into customers (user_ref, product_id, customer_ref, created_at) values ($1, $2, $3, $4)
      on conflict (user_ref, product_id) do update set user_ref = excluded.user_ref
      returning customer_ref, made_at_particle`;
    const [customer] = await this.#database.rows(row, insert, [userRef, productId, randomUUID(), now]);
    if (customer === undefined) throw new Error('The insertion of a customer returned no row');
    return customer;
  }

  async isMadeAtParticle(ref: string): Promise<boolean> {
    const select = 'select customer_ref, made_at_particle from customers where customer_ref = $1';
    const [customer] = await this.#database.rows(row, select, [ref]);
    return customer?.madeAtParticle ?? false;
  }

  async noteMade(ref: string, made: boolean): Promise<void> {
    const update = 'update customers set made_at_particle = $2 where customer_ref = $1';
    await this.#database.rows(z.unknown(), update, [ref, made]);
  }
}
