import { setupError, type SetupError } from '../../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../../shared/result';
import type { AccessToken } from '../../../shared/secret';
import type { ClaimWay } from '../../../shared/setup/plan';
import type { ProductId } from '../../../shared/domain/product-id';
import type { Clock } from '../../ports/clock';
import type { CloudSession } from '../../ports/cloud-session';

/** What a token must still live for when a setup begins (cloud 7.9). */
const LIFE_MS = 20 * 60_000;

/** Asks the cloud how long a token still lives. */
export type AskLife = (token: AccessToken) => ReturnType<CloudSession['life']>;

/**
 * A token that somebody pasted, for as many setups as there are with it. How long it lives is asked once, before the
 * first: no device costs a call for that.
 */
export class GivenToken {
  readonly #clock: Clock;
  readonly #askLife: AskLife;
  readonly #product: ProductId | null;
  #token: AccessToken;
  /** By our monotonic clock; null: never, or nobody knows. */
  #diesAt: number | null = null;

  constructor(token: AccessToken, product: ProductId | null, { clock, askLife }: Ports) {
    this.#token = token;
    this.#product = product;
    this.#clock = clock;
    this.#askLife = askLife;
  }

  /** `token-invalid` when the cloud says that it dies too soon. A cloud that does not say so knows it best. */
  async learn(): Promise<Result<void, SetupError>> {
    const token = this.#token;
    const askedAt = this.#clock.now();
    const life = await this.#askLife(token);
    if (token === this.#token && life.ok && life.value !== null) this.#diesAt = askedAt + life.value;
    const claim = this.claim();
    return claim.ok ? ok(undefined) : claim;
  }

  /** What devices are claimed with; `token-invalid` when it is known to die on the way. */
  claim(): Result<ClaimWay, SetupError> {
    const leftMs = this.#diesAt === null ? Infinity : this.#diesAt - this.#clock.now();
    if (leftMs < LIFE_MS) return fail(setupError('token-invalid', { saw: 'expires-soon', leftMs }));
    return ok({ kind: 'token', token: this.#token, product: this.#product });
  }

  /** Another in its place, which the cloud took: it is used for the next device too. */
  replace(token: AccessToken): void {
    this.#token = token;
    this.#diesAt = null;
  }
}

interface Ports {
  readonly clock: Clock;
  readonly askLife: AskLife;
}
