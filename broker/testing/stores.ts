import type { Database } from '../store/database';
import { openDatabase } from '../store/open-database';
import { postgresPrograms, startPostgres } from './postgres-server';

/** A store for one test file; `empty` throws its tables away. */
export interface TestStore {
  readonly database: Database;
  empty(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  readonly absent: boolean;
  readonly open: () => Promise<TestStore>;
}

const bin = postgresPrograms();

/** Both stores of the broker; the real server where the machine has one. */
export const storeKinds: readonly StoreKind[] = [
  { name: 'embedded PostgreSQL', absent: false, open: openInMemory },
  { name: 'a PostgreSQL server', absent: bin === undefined, open: () => openServer(bin ?? '') },
];

async function openInMemory(): Promise<TestStore> {
  return testStore(await openDatabase({ kind: 'embedded', folder: null }, rethrow), () => Promise.resolve());
}

async function openServer(programs: string): Promise<TestStore> {
  const server = await startPostgres(programs);
  return testStore(await openDatabase({ kind: 'postgres', url: server.url }, rethrow), () => server.stop());
}

function testStore(database: Database, stop: () => Promise<void>): TestStore {
  return {
    database,
    empty: () => database.script('drop schema public cascade; create schema public'),
    close: async () => {
      await database.close();
      await stop();
    },
  };
}

function rethrow(error: Error): never {
  throw error;
}
