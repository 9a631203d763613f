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
  /** Missing in what an earlier version kept. */
  refresher: z.string().min(1).nullable().default(null),
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

  /** With what another token is had for, where there is that (cloud 1.4). False where this system keeps no secret. */
  async keep(scope: string, { email, issued }: SignedIn): Promise<boolean> {
    const { token, diesAt, refresher } = issued;
    const life = diesAt === null ? null : { keptAt: this.#clock.wallTime(), leftMs: diesAt - this.#clock.now() };
    const kept: Kept = { scope, email, token: token.reveal(), refresher: refresher?.reveal() ?? null, life };
    return (await this.#store.keep(NAME, new Secret('access-token', JSON.stringify(kept)))).ok;
  }

  /** Null: none, one of another scope, or one that is dead by now and cannot be renewed; that is wiped. */
  async restore(scope: string): Promise<SignedIn | null> {
    const sealed = await this.#store.read(NAME);
    const kept = sealed === null ? undefined : parse(sealed.reveal());
    const issued = kept?.scope === scope ? this.#issued(kept) : null;
    if (kept === undefined || issued === null) {
      if (sealed !== null) await this.wipe();
      return null;
    }
    return { email: kept.email, issued };
  }

  async wipe(): Promise<void> {
    await this.#store.wipe(NAME);
  }

  #issued(kept: Kept): IssuedToken | null {
    const leftMs = this.#left(kept.life);
    if (leftMs <= 0 && kept.refresher === null) return null;
    return {
      kind: 'token',
      token: new Secret('access-token', kept.token),
      diesAt: leftMs === Infinity ? null : this.#clock.now() + leftMs,
      refresher: kept.refresher === null ? null : new Secret('refresh-token', kept.refresher),
    };
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
