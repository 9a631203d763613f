import { z } from 'zod';
import { setupChannels, setupFlows } from '../../shared/company/contract';
import type { Queries } from './database';

const row = z.object({
  id: z.string(),
  user_ref: z.string(),
  customer_ref: z.string(),
  product_id: z.number(),
  customer_label: z.string(),
  channel: z.enum(setupChannels),
  flow: z.enum(setupFlows),
  challenge: z.string().nullable(),
  code_hash: z.string().nullable(),
  key_hash: z.string().nullable(),
  opened_at: z.date(),
  redeemed_at: z.date().nullable(),
  expires_at: z.date(),
  closed_at: z.date().nullable(),
  device_id: z.string().nullable(),
  verdict: z.string().nullable(),
  owner_matches: z.boolean().nullable(),
});

/** One setup of one customer, from the company's opening of it to its end. */
export type Session = Readonly<z.infer<typeof row>>;
export type NewSession = Pick<
  Session,
  | 'id'
  | 'user_ref'
  | 'customer_ref'
  | 'product_id'
  | 'customer_label'
  | 'channel'
  | 'flow'
  | 'challenge'
  | 'code_hash'
  | 'opened_at'
  | 'expires_at'
>;

const COLUMNS = Object.keys(row.shape).join(', ');

/** The sessions; every change that may be asked for twice at once is one conditional statement. */
export class SessionStore {
  readonly #queries: Queries;

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  async add(session: NewSession): Promise<void> {
    const insert = `insert into setup_sessions (id, user_ref, customer_ref, product_id, customer_label, channel, flow,
      challenge, code_hash, opened_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
    const { id, user_ref, customer_ref, product_id, customer_label, channel, flow } = session;
    const { challenge, code_hash, opened_at, expires_at } = session;
    const who = [id, user_ref, customer_ref, product_id, customer_label];
    await this.#queries.rows(z.unknown(), insert, [
      ...who,
      ...[channel, flow, challenge, code_hash, opened_at, expires_at],
    ]);
  }

  byId(id: string): Promise<Session | undefined> {
    return this.#one(`select ${COLUMNS} from setup_sessions where id = $1`, [id]);
  }

  byCode(codeHash: string): Promise<Session | undefined> {
    return this.#one(`select ${COLUMNS} from setup_sessions where code_hash = $1`, [codeHash]);
  }

  /** Forgets every session that was over by then. No bench request may name one of them any more. */
  async forgetBefore(then: Date): Promise<void> {
    await this.#queries.rows(z.unknown(), 'delete from setup_sessions where expires_at < $1', [then]);
  }

  async openedSince(userRef: string, since: Date): Promise<number> {
    const select = 'select count(*)::int as number from setup_sessions where user_ref = $1 and opened_at > $2';
    const [counted] = await this.#queries.rows(z.object({ number: z.number() }), select, [userRef, since]);
    return counted?.number ?? 0;
  }

  /** Takes the session for one app: only the first caller gets it. */
  redeem(id: string, keyHash: string, now: Date, expiresAt: Date): Promise<Session | undefined> {
    const update = `update setup_sessions set redeemed_at = $3, key_hash = $2, expires_at = $4
      where id = $1 and redeemed_at is null and closed_at is null and expires_at > $3 returning ${COLUMNS}`;
    return this.#one(update, [id, keyHash, now, expiresAt]);
  }

  /** Gives a session back whose app got nothing; its code opens it again until the time it had. */
  async giveBack(id: string, keyHash: string, expiresAt: Date): Promise<void> {
    const update = `update setup_sessions set redeemed_at = null, key_hash = null, expires_at = $3, tokens_made = 0
      where id = $1 and key_hash = $2 and closed_at is null`;
    await this.#queries.rows(z.unknown(), update, [id, keyHash, expiresAt]);
  }

  /** Counts a wrong verifier; the session is closed with the last one that is forgiven. */
  async noteWrongTry(id: string, most: number, now: Date): Promise<void> {
    const update = `update setup_sessions set wrong_tries = wrong_tries + 1,
      closed_at = case when wrong_tries + 1 >= $2 and redeemed_at is null then $3 else closed_at end where id = $1`;
    await this.#queries.rows(z.unknown(), update, [id, most, now]);
  }

  /** Counts one more token or claim code; false: the session has had all it may have. */
  async useUp(id: string, what: 'tokens_made' | 'codes_made', most: number): Promise<boolean> {
    const update = `update setup_sessions set ${what} = ${what} + 1
      where id = $1 and closed_at is null and ${what} < $2 returning ${COLUMNS}`;
    return (await this.#one(update, [id, most])) !== undefined;
  }

  /** Notes that the session asks about a device; false: it has asked about too many others. */
  async noteDevice(id: string, deviceId: string, most: number): Promise<boolean> {
    const update = `update setup_sessions
      set devices = case when $2 = any (devices) then devices else array_append(devices, $2) end
      where id = $1 and ($2 = any (devices) or cardinality(devices) < $3) returning ${COLUMNS}`;
    return (await this.#one(update, [id, deviceId, most])) !== undefined;
  }

  async close(
    id: string,
    end: { deviceId: string; verdict: string; ownerMatches: boolean },
    now: Date,
  ): Promise<boolean> {
    const update = `update setup_sessions set closed_at = $2, device_id = $3, verdict = $4, owner_matches = $5
      where id = $1 and closed_at is null returning ${COLUMNS}`;
    const values = [id, now, end.deviceId, end.verdict, end.ownerMatches];
    return (await this.#one(update, values)) !== undefined;
  }

  async #one(statement: string, values: Parameters<Queries['rows']>[2]): Promise<Session | undefined> {
    const [session] = await this.#queries.rows(row, statement, values);
    return session;
  }
}
