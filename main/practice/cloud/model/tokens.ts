import type { Chance } from '../../world/chance';
import type { WorldTime } from '../../world/world';
import { sameOwner, type Identity, type Owner } from './identity';

/** Life of a token for which nothing else was asked: 90 days, in seconds (cloud 1.2). */
export const DEFAULT_LIFE_SECONDS = 7_776_000;
const REFRESH_LIFE_MS = 14 * 24 * 3_600_000;

export interface Token {
  readonly value: string;
  readonly identity: Identity;
  readonly clientId: string;
  /** World milliseconds since 1970; null: never. */
  readonly expiresAt: number | null;
}

/** The bearer tokens of the cloud: 40 lower-case hex digits each. */
export class Tokens {
  readonly #time: WorldTime;
  readonly #chance: Chance;
  readonly #tokens = new Map<string, Token>();
  readonly #refreshers = new Map<string, { readonly token: Token; readonly until: number }>();

  constructor(time: WorldTime, chance: Chance) {
    this.#time = time;
    this.#chance = chance;
  }

  /** Makes a token; a life of 0 seconds means that it never ends (cloud 1.2). */
  issue(identity: Identity, clientId: string, lifeSeconds = DEFAULT_LIFE_SECONDS): Token {
    const expiresAt = lifeSeconds === 0 ? null : this.#time.now() + lifeSeconds * 1000;
    const token = { value: this.#chance(20).toString('hex'), identity, clientId, expiresAt };
    this.#tokens.set(token.value, token);
    return token;
  }

  /** The token if it is known, not revoked and not expired. */
  valid(value: string): Token | undefined {
    const token = this.#tokens.get(value);
    if (token === undefined) return undefined;
    return token.expiresAt === null || token.expiresAt > this.#time.now() ? token : undefined;
  }

  /** Whose token this is or was, for the journal. */
  known(value: string): Token | undefined {
    return this.#tokens.get(value);
  }

  /** Every token and refresh token that was ever given out. */
  issued(): readonly string[] {
    return [...this.#tokens.keys(), ...this.#refreshers.keys()];
  }

  /** What a product's client can get another token for, for 14 days (cloud 1.4). */
  refresherOf(token: Token): string {
    const value = this.#chance(20).toString('hex');
    this.#refreshers.set(value, { token, until: this.#time.now() + REFRESH_LIFE_MS });
    return value;
  }

  /** Whose token is to be renewed; a refresh token works once, for the client that got it. */
  useRefresher(value: string, clientId: string): Identity | undefined {
    const entry = this.#refreshers.get(value);
    if (entry === undefined || entry.token.clientId !== clientId || entry.until <= this.#time.now()) return undefined;
    this.#refreshers.delete(value);
    return entry.token.identity;
  }

  /** Every token of one account dies. */
  revokeAll(identity: Owner): void {
    for (const token of [...this.#tokens.values()]) if (sameOwner(identity, token.identity)) this.revoke(token.value);
  }

  revoke(value: string): void {
    const token = this.#tokens.get(value);
    if (token !== undefined) this.#tokens.set(value, { ...token, expiresAt: 0 });
  }
}
