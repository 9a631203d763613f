import { z } from 'zod';
import type { Queries } from './database';

const row = z.object({
  device_code_hash: z.string(),
  bench_label: z.string(),
  state: z.enum(['waiting', 'approved', 'denied']),
  session_id: z.string().nullable(),
  asked_at: z.date().nullable(),
  expires_at: z.date(),
});

/** A bench that asked to be let in, and what became of it. */
export type BenchRow = Readonly<z.infer<typeof row>>;

const COLUMNS = Object.keys(row.shape).join(', ');

/** Requests of shop benches (cloud 7.8, RFC 8628). */
export class BenchStore {
  readonly #queries: Queries;

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  async add(request: { deviceCodeHash: string; userCodeHash: string; label: string; expiresAt: Date }): Promise<void> {
    const insert = `insert into bench_requests (device_code_hash, user_code_hash, bench_label, expires_at)
      values ($1, $2, $3, $4)`;
    const { deviceCodeHash, userCodeHash, label, expiresAt } = request;
    await this.#queries.rows(z.unknown(), insert, [deviceCodeHash, userCodeHash, label, expiresAt]);
  }

  /** Forgets every request that was over by then. */
  async forgetBefore(then: Date): Promise<void> {
    await this.#queries.rows(z.unknown(), 'delete from bench_requests where expires_at < $1', [then]);
  }

  /** Answers a waiting request, once; the session has to be there already. */
  answer(userCodeHash: string, sessionId: string | null, now: Date): Promise<BenchRow | undefined> {
    const update = `update bench_requests set state = $2, session_id = $3
      where user_code_hash = $1 and state = 'waiting' and expires_at > $4 returning ${COLUMNS}`;
    return this.#one(update, [userCodeHash, sessionId === null ? 'denied' : 'approved', sessionId, now]);
  }

  /** The request as it stands and when it was asked for before, and notes that it is asked for now. */
  async ask(deviceCodeHash: string, now: Date): Promise<BenchRow | undefined> {
    const before = await this.#one(`select ${COLUMNS} from bench_requests where device_code_hash = $1`, [
      deviceCodeHash,
    ]);
    const update = 'update bench_requests set asked_at = $2 where device_code_hash = $1';
    if (before !== undefined) await this.#queries.rows(z.unknown(), update, [deviceCodeHash, now]);
    return before;
  }

  async #one(statement: string, values: Parameters<Queries['rows']>[2]): Promise<BenchRow | undefined> {
    const [request] = await this.#queries.rows(row, statement, values);
    return request;
  }
}
