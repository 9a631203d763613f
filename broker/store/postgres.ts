import pg from 'pg';
import type { Database, Queries, Value } from './database';

const WAIT_MS = 5_000;

/** A pool of connections to a PostgreSQL server. */
export function openPostgres(url: string, onError: (error: Error) => void): Database {
  const limits = { max: 10, connectionTimeoutMillis: WAIT_MS, statement_timeout: WAIT_MS, query_timeout: 2 * WAIT_MS };
  const pool = new pg.Pool({ connectionString: url, ...limits });
  pool.on('error', onError);
  return {
    ...queriesOn(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(queriesOn(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        const lost = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(lost);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function queriesOn(runner: pg.Pool | pg.PoolClient): Queries {
  return {
    rows: async (row, statement, values: readonly Value[] = []) => {
      const { rows } = await runner.query<Record<string, unknown>>(statement, [...values]);
      return rows.map((raw) => row.parse(raw));
    },
    script: async (statements) => {
      await runner.query(statements);
    },
  };
}
