import { ok, type Result } from '../../shared/result';
import type { Settings } from '../settings';
import type { CustomerStore } from '../store/customer-store';
import type { ParticleFault } from './particle-fault';
import type { OwnClients } from './own-clients';
import { callParticle } from './particle-http';
import { grantedToken } from './particle-replies';
import { revokeToken } from './revoke-token';
import type { GrantedToken, TokenOffice } from './token-office';

/** Tokens of customers, who are made at Particle when they are first needed (cloud 8.3). */
export class Customers {
  readonly #particle: Pick<Settings, 'apiBase' | 'productId'>;
  readonly #clients: OwnClients;
  readonly #office: TokenOffice;
  readonly #store: CustomerStore;
  readonly #making = new Map<string, Promise<Result<void, ParticleFault>>>();

  constructor(
    particle: Pick<Settings, 'apiBase' | 'productId'>,
    clients: OwnClients,
    office: TokenOffice,
    store: CustomerStore,
  ) {
    this.#particle = particle;
    this.#clients = clients;
    this.#office = office;
    this.#store = store;
  }

  /** A token of its own for each call, so that the end of one session takes nothing from another. */
  async token(customerRef: string, lifeSeconds: number): Promise<Result<GrantedToken, ParticleFault>> {
    const made = await this.#ensureMade(customerRef);
    if (!made.ok) return made;
    const token = await this.#office.customerToken(customerRef, lifeSeconds);
    // Only a token proves that the customer is there; a refusal may mean that it was deleted.
    if (token.ok) await this.#store.noteMade(customerRef, true);
    else if (token.error.kind === 'refused') await this.#store.noteMade(customerRef, false);
    return token;
  }

  #ensureMade(customerRef: string): Promise<Result<void, ParticleFault>> {
    const running = this.#making.get(customerRef);
    if (running !== undefined) return running;
    const making = this.#make(customerRef).finally(() => this.#making.delete(customerRef));
    this.#making.set(customerRef, making);
    return making;
  }

  async #make(customerRef: string): Promise<Result<void, ParticleFault>> {
    if (await this.#store.isMadeAtParticle(customerRef)) return ok(undefined);
    const { apiBase, productId } = this.#particle;
    const path = `/v1/products/${productId}/customers`;
    const form = { email: customerRef, no_password: 'true' };
    const made = await this.#clients.call((credentials) =>
      callParticle(apiBase, { method: 'POST', path, credentials, form }, grantedToken),
    );
    // Any refusal but that of our own client may mean: exists already. Asking for a token shows it (cloud 1.8).
    if (!made.ok) return made.error.kind === 'refused' && made.error.status !== 401 ? ok(undefined) : made;
    // It lives for 90 days, and nobody needs it.
    await revokeToken(apiBase, made.value.access_token);
    return ok(undefined);
  }
}
