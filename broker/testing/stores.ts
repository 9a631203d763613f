import type { Database } from '../store/database';
import { migrate } from '../store/migrate';
import { openDatabase } from '../store/open-database';
import { postgresPrograms, startPostgres } from './postgres-server';

/** A store for one test file; `empty` leaves the bare tables. */
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

const tables = 'customers, setup_sessions, bench_requests, audit_log';

async function openInMemory(): Promise<TestStore> {
  return testStore(await openDatabase({ kind: 'embedded', folder: null }, ignore), () => Promise.resolve());
}

async function openServer(programs: string): Promise<TestStore> {
  const server = await startPostgres(programs);
  return testStore(await openDatabase({ kind: 'postgres', url: server.url }, ignore), () => server.stop());
}

async function testStore(database: Database, stop: () => Promise<void>): Promise<TestStore> {
  await migrate(database, new Date());
  return {
    database,
    empty: () => database.script(`truncate ${tables}`),
    close: async () => {
      await database.close();
      await stop();
    },
  };
}

/** A server that is stopped tells its last connections so. */
function ignore(): void {
  return undefined;
}
