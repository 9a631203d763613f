import { z } from 'zod';
import { Secret } from '../../../shared/secret';
import type { Clock } from '../../ports/clock';
import type { IssuedToken } from '../../ports/sign-in';
import type { SealedStore } from '../secrets/sealed-store';

/** Somebody who signed in. */
export interface SignedIn {
  readonly email: string;
  readonly issued: IssuedToken;
}

const NAME = { purpose: 'account', id: 'signed-in' } as const;

const keptSchema = z.object({
  scope: z.string(),
  email: z.string(),
  token: z.string().min(1),
  life: z.object({ keptAt: z.number(), leftMs: z.number() }).nullable(),
});
type Kept = z.infer<typeof keptSchema>;

/** One sign-in, kept over a restart for one `scope`: an API, and who signs in there. */
export class KeptSignIn {
  readonly #store: SealedStore;
  readonly #clock: Clock;

  constructor(store: SealedStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Only the token: what another is had for stays in memory. False where this system keeps no secret. */
  async keep(scope: string, { email, issued: { token, diesAt } }: SignedIn): Promise<boolean> {
    const life = diesAt === null ? null : { keptAt: this.#clock.wallTime(), leftMs: diesAt - this.#clock.now() };
    const kept: Kept = { scope, email, token: token.reveal(), life };
    return (await this.#store.keep(NAME, new Secret('access-token', JSON.stringify(kept)))).ok;
  }

  /** Null: none, one of another scope, or one that is dead by now; that is wiped. */
  async restore(scope: string): Promise<SignedIn | null> {
    const sealed = await this.#store.read(NAME);
    const kept = sealed === null ? undefined : parse(sealed.reveal());
    const leftMs = kept === undefined ? 0 : this.#left(kept.life);
    if (kept?.scope !== scope || leftMs <= 0) {
      if (sealed !== null) await this.wipe();
      return null;
    }
    const diesAt = leftMs === Infinity ? null : this.#clock.now() + leftMs;
    const token = new Secret('access-token', kept.token);
    return { email: kept.email, issued: { kind: 'token', token, diesAt, refresher: null } };
  }

  async wipe(): Promise<void> {
    await this.#store.wipe(NAME);
  }

  /** No monotonic clock goes on over a restart: the wall clock says what is left, and never more than there was. */
  #left(life: Kept['life']): number {
    return life === null ? Infinity : life.leftMs - Math.max(0, this.#clock.wallTime() - life.keptAt);
  }
}

function parse(text: string): Kept | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
