import { fail, ok, type Result } from '../../shared/result';
import { AuthCircuit } from './auth-circuit';
import type { ParticleFault } from './particle-fault';
import type { OwnClients } from './own-clients';
import { callParticle } from './particle-http';
import { grantedToken } from './particle-replies';

/** A token and its life in seconds, the smaller of what was asked and what was given (cloud 8.3). */
export interface GrantedToken {
  readonly value: string;
  readonly lifeSeconds: number;
}

const PRODUCT_LIFE_SECONDS = 3_600;
const RENEW_BEFORE_MS = 5 * 60_000;

/** `POST /oauth/token` with the company's client, and nothing else that could lock it out (cloud 1.2). */
export class TokenOffice {
  readonly #apiBase: string;
  readonly #clients: OwnClients;
  readonly #now: () => number;
  readonly #circuit: AuthCircuit;
  #product: { readonly token: Promise<Result<GrantedToken, ParticleFault>>; readonly askedAt: number } | undefined;

  constructor(apiBase: string, clients: OwnClients, now: () => number, alarm: () => void) {
    this.#apiBase = apiBase;
    this.#clients = clients;
    this.#now = now;
    this.#circuit = new AuthCircuit(now, alarm);
  }

  customerToken(customerRef: string, lifeSeconds: number): Promise<Result<GrantedToken, ParticleFault>> {
    return this.#grant({ scope: `customer=${customerRef}` }, lifeSeconds);
  }

  /** The product's own token, kept in memory while it is young by the life that it was given. */
  async productToken(): Promise<Result<GrantedToken, ParticleFault>> {
    const product = this.#product;
    const held = await product?.token;
    if (product !== undefined && held?.ok === true && this.#now() < product.askedAt + youngMs(held.value)) return held;
    // Somebody who came at the same time may have renewed it already.
    if (this.#product === product || this.#product === undefined) {
      this.#product = { askedAt: this.#now(), token: this.#grant({}, PRODUCT_LIFE_SECONDS) };
    }
    return this.#product.token;
  }

  forgetProductToken(): void {
    this.#product = undefined;
  }

  async #grant(scope: Readonly<Record<string, string>>, seconds: number): Promise<Result<GrantedToken, ParticleFault>> {
    const waitSeconds = this.#circuit.waitSeconds();
    if (waitSeconds > 0) return fail({ kind: 'limited', waitSeconds });
    const form = { grant_type: 'client_credentials', ...scope, expires_in: String(seconds) };
    const granted = await this.#clients.call((credentials) =>
      callParticle(this.#apiBase, { method: 'POST', path: '/oauth/token', credentials, form }, grantedToken),
    );
    if (granted.ok) this.#circuit.note('granted');
    else if (granted.error.kind === 'refused') this.#circuit.note('refused');
    if (!granted.ok) return granted;
    const { access_token: value, expires_in: given } = granted.value;
    return ok({ value, lifeSeconds: Math.min(seconds, given ?? seconds) });
  }
}

function youngMs({ lifeSeconds }: GrantedToken): number {
  return lifeSeconds * 1000 - RENEW_BEFORE_MS;
}
