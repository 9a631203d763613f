import { fail, ok, type Result } from '../../../shared/result';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import type { AccessToken } from '../../../shared/secret';
import type { Clock } from '../../ports/clock';
import type { CustomerSignIn, IssuedToken, SignedInToken } from '../../ports/sign-in';
import type { TokenWish } from '../../ports/token-wish';

/** Gets a customer another token. */
export type Renewer = Pick<CustomerSignIn, 'renew'>;

/** The token of one sign-in, renewed where that can be done without asking the person (cloud 1.4, 7.9). */
export class LiveToken implements SignedInToken {
  readonly #clock: Clock;
  readonly #renewer: Renewer | null;
  readonly #handedOut: AccessToken[] = [];
  #held: IssuedToken;

  /** `renewer`: null for developers. */
  constructor(issued: IssuedToken, clock: Clock, renewer: Renewer | null) {
    this.#clock = clock;
    this.#renewer = renewer;
    this.#held = issued;
    this.#handedOut.push(issued.token);
  }

  now(): IssuedToken {
    return this.#held;
  }

  /** Every token of this sign-in: what ends with it. */
  handedOut(): readonly AccessToken[] {
    return this.#handedOut;
  }

  /** Is there, or can there be without the person, a token that lives this long? */
  isGoodFor(minimumLifeMs: number): boolean {
    return this.#livesFor(minimumLifeMs) || (this.#renewer !== null && this.#held.refresher !== null);
  }

  async token({ minimumLifeMs, refused }: TokenWish, signal: AbortSignal): Promise<Result<AccessToken, CloudFault>> {
    const { token, refresher } = this.#held;
    if (token !== refused && this.#livesFor(minimumLifeMs)) return ok(token);
    if (this.#renewer === null || refresher === null) return fail({ kind: 'session' });
    const renewed = await this.#renewer.renew(refresher, signal);
    if (!renewed.ok) return renewed.error.kind === 'credentials' ? fail({ kind: 'session' }) : renewed;
    this.#held = renewed.value;
    this.#handedOut.push(renewed.value.token);
    return ok(renewed.value.token);
  }
  #livesFor(ms: number): boolean {
    const { diesAt } = this.#held;
    return diesAt === null || diesAt - this.#clock.now() >= ms;
  }
}
