import type { CloudFault } from '../../../shared/errors/cloud-faults';
import type { ProductId } from '../../../shared/domain/product-id';
import { fail, type Result } from '../../../shared/result';
import type { AccessToken } from '../../../shared/secret';
import type { ClaimWay } from '../../../shared/setup/plan';
import { LiveToken, type Renewer } from '../../cloud/sign-in/live-token';
import type { Clock } from '../../ports/clock';
import type { Cloud, CloudSession } from '../../ports/cloud-session';
import type { IssuedToken, SignedInToken } from '../../ports/sign-in';
import type { TokenWish } from '../../ports/token-wish';
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
  /** How a customer gets another token without being asked; null: developers. */
  readonly renewer: Renewer | null;
  readonly sealed: SealedStore;
  readonly clock: Clock;
}

interface Held {
  readonly email: string;
  readonly live: LiveToken;
  readonly isKept: boolean;
}

/** The token of whoever is signed in: in memory, and sealed by the system where a person wants that. */
export class HeldSignIn implements SignedInToken {
  readonly #ports: HeldPorts;
  readonly #kept: KeptSignIn;
  #held: Held | null = null;

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
    if (kept !== null) this.#held ??= { email: kept.email, live: this.#liven(kept.issued), isKept: true };
  }

  /** `stay`: is it to outlive the app? Where the system keeps nothing it does not. */
  async take(signedIn: SignedIn, stay: boolean): Promise<void> {
    const isKept = stay && (await this.#kept.keep(await this.#scope(), signedIn));
    this.#held = { email: signedIn.email, live: this.#liven(signedIn.issued), isKept };
  }

  /** What devices are claimed with; `expired`: too little life is left for a setup, and nothing renews it. */
  claim(product: ProductId | null): ClaimWay | 'nobody' | 'expired' {
    if (this.#held === null) return 'nobody';
    const { live } = this.#held;
    if (!live.isGoodFor(LIFE_MS)) return 'expired';
    return { kind: 'token', token: live.now().token, product: this.#ports.product ?? product };
  }

  async token(wish: TokenWish, signal: AbortSignal): Promise<Result<AccessToken, CloudFault>> {
    const held = this.#held;
    if (held === null) return fail({ kind: 'session' });
    const before = held.live.now();
    const token = await held.live.token(wish, signal);
    const issued = held.live.now();
    if (issued !== before && held.isKept && this.#held === held) {
      await this.#kept.keep(await this.#scope(), { email: held.email, issued });
    }
    return token;
  }

  /** Wipes, then revokes (cloud 7.1). False: the cloud could not be told, and the token dies by itself. */
  async giveUp(): Promise<boolean> {
    const held = this.#held;
    this.#held = null;
    // What cannot be wiped is worth nothing once it is revoked.
    await this.#kept.wipe().catch(() => undefined);
    if (held === null) return true;
    const cloud = await this.#ports.cloud();
    const gone = await Promise.all(held.live.handedOut().map((token) => isRevoked(cloud.session(token))));
    return gone.every((isGone) => isGone);
  }

  /** A token that came when nobody waited for it any more: it is revoked unused. */
  async decline({ token }: IssuedToken): Promise<void> {
    await isRevoked((await this.#ports.cloud()).session(token));
  }

  #liven(issued: IssuedToken): LiveToken {
    return new LiveToken(issued, this.#ports.clock, this.#ports.renewer);
  }

  async #scope(): Promise<string> {
    return `${(await this.#ports.cloud()).origin} ${this.#ports.product ?? 'developer'}`;
  }
}

/** A token that the cloud does not know any more needs no revoking. */
async function isRevoked(session: CloudSession): Promise<boolean> {
  const revoked = await session.revoke(new AbortController().signal);
  return revoked.ok || revoked.error.kind === 'session';
}
