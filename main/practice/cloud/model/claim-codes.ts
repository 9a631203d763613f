import type { Chance } from '../../world/chance';
import type { WorldTime } from '../../world/world';
import { sameOwner, type Owner } from './identity';

/** One hour (cloud 2.1). */
const LIFE_MS = 3_600_000;

export interface ClaimCodeEntry {
  readonly code: string;
  readonly owner: Owner;
  /** The product it was made for; null for a developer's code. */
  readonly productId: number | null;
  readonly createdAt: number;
}

/** Claim codes: 63 characters of base64, one hour, one device (cloud 2.1). */
export class ClaimCodes {
  readonly #time: WorldTime;
  readonly #chance: Chance;
  readonly #codes = new Map<string, ClaimCodeEntry>();

  constructor(time: WorldTime, chance: Chance) {
    this.#time = time;
    this.#chance = chance;
  }

  create(owner: Owner, productId: number | null): ClaimCodeEntry {
    const entry = { code: freshCode(this.#chance), owner, productId, createdAt: this.#time.now() };
    this.#codes.set(entry.code, entry);
    return entry;
  }

  /** The entry if this code was made here, is unused and younger than an hour. */
  valid(code: string): ClaimCodeEntry | undefined {
    const entry = this.#codes.get(code);
    return entry !== undefined && this.#time.now() - entry.createdAt < LIFE_MS ? entry : undefined;
  }

  /** A customer who is no more leaves no codes behind (cloud 1.8). */
  revokeAll(owner: Owner): void {
    for (const entry of [...this.#codes.values()]) if (sameOwner(owner, entry.owner)) this.#codes.delete(entry.code);
  }

  /** A used code is never accepted again. */
  use(code: string): void {
    this.#codes.delete(code);
  }
}

/** Always with a `+` or a `/`, so that a client which escapes them wrongly is found out. */
function freshCode(chance: Chance): string {
  let code = '';
  while (!/[+/]/.test(code)) code = chance(48).toString('base64').slice(0, 63);
  return code;
}
