import { z } from 'zod';
import type { Database } from './database';
import { migrations } from './migrations';

/** Any number; only one broker at a time may change the tables of a database. */
const LOCK = 'select pg_advisory_xact_lock(7240613)';
const TABLE = 'create table if not exists broker_migrations (step integer primary key, done_at timestamptz not null)';

/** Brings the tables to the newest state, in one transaction; tells how many steps were new. */
export function migrate(database: Database, now: Date): Promise<number> {
  return database.transaction(async (queries) => {
    await queries.script(LOCK);
    await queries.script(TABLE);
    const done = z.object({ step: z.number() });
    const steps = await queries.rows(done, 'select step from broker_migrations');
    const known = new Set(steps.map(({ step }) => step));
    const missing = migrations.map((statements, step) => ({ statements, step })).filter(({ step }) => !known.has(step));
    for (const { statements, step } of missing) {
      await queries.script(statements);
      await queries.rows(z.unknown(), 'insert into broker_migrations values ($1, $2)', [step, now]);
    }
    return missing.length;
  });
}
