import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Queries, Value } from './database';

/** PostgreSQL inside this process, in a folder or in memory; the same statements, one connection. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const store = folder === null ? await PGlite.create() : await PGlite.create(folder);
  return {
    ...queriesOn(store),
    transaction: (work) => store.transaction((transaction) => work(queriesOn(transaction))),
    close: () => store.close(),
  };
}

function queriesOn(runner: PGlite | Transaction): Queries {
  return {
    rows: async (row, statement, values: readonly Value[] = []) => {
      const { rows } = await runner.query<Record<string, unknown>>(statement, [...values]);
      return rows.map((raw) => row.parse(raw));
    },
    script: async (statements) => {
      await runner.exec(statements);
    },
  };
}
