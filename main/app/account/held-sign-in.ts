import type { ProductId } from '../../../shared/domain/product-id';
import type { ClaimWay } from '../../../shared/setup/plan';
import type { Clock } from '../../ports/clock';
import type { Cloud } from '../../ports/cloud-session';
import type { SealedStore } from '../secrets/sealed-store';
import { KeptSignIn, type SignedIn } from './kept-sign-in';

/** What a token must still live for when a setup begins (cloud 7.9). */
const LIFE_MS = 20 * 60_000;

/** Where a sign-in is held. */
export interface HeldPorts {
  /** Opened once. */
  readonly cloud: () => Promise<Cloud>;
  /** The product whose customers sign in; null: developers. */
  readonly product: ProductId | null;
  readonly sealed: SealedStore;
  readonly clock: Clock;
}

/** The token of whoever is signed in: in memory, and sealed by the system where a person wants that. */
export class HeldSignIn {
  readonly #ports: HeldPorts;
  readonly #kept: KeptSignIn;
  #held: (SignedIn & { readonly isKept: boolean }) | null = null;

  constructor(ports: HeldPorts) {
    this.#ports = ports;
    this.#kept = new KeptSignIn(ports.sealed, ports.clock);
  }

  now(): { readonly email: string; readonly isKept: boolean } | null {
    return this.#held;
  }

  /** Takes the sign-in of an earlier start up again, if nobody signed in meanwhile. */
  async restore(): Promise<void> {
    const kept = await this.#kept.restore(await this.#scope());
    if (kept !== null) this.#held ??= { ...kept, isKept: true };
  }

  /** `stay`: is it to outlive the app? Where the system keeps nothing it does not. */
  async take(signedIn: SignedIn, stay: boolean): Promise<void> {
    const isKept = stay && (await this.#kept.keep(await this.#scope(), signedIn));
    this.#held = { ...signedIn, isKept };
  }

  /** What devices are claimed with; `expired`: too little life is left for a setup. */
  claim(product: ProductId | null): ClaimWay | 'nobody' | 'expired' {
    if (this.#held === null) return 'nobody';
    const { token, diesAt } = this.#held;
    if (diesAt !== null && diesAt - this.#ports.clock.now() < LIFE_MS) return 'expired';
    return { kind: 'token', token, product: this.#ports.product ?? product };
  }

  /** Wipes, then revokes (cloud 7.1). False: the cloud could not be told, and the token dies by itself. */
  async giveUp(): Promise<boolean> {
    const held = this.#held;
    this.#held = null;
    await this.#kept.wipe();
    if (held === null) return true;
    const cloud = await this.#ports.cloud();
    const revoked = await cloud.session(held.token).revoke(new AbortController().signal);
    // A token that the cloud does not know any more needs no revoking.
    return revoked.ok || revoked.error.kind === 'session';
  }

  async #scope(): Promise<string> {
    return `${(await this.#ports.cloud()).origin} ${this.#ports.product ?? 'developer'}`;
  }
}
