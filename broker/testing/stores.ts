import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Database } from '../store/database';
import { migrate } from '../store/migrate';
import { openDatabase } from '../store/open-database';
import { postgresPrograms, startPostgres } from './postgres-server';
import { startStand, type Change, type Stand } from './stand';

/** A store for one test file; `empty` leaves the bare tables. */
export interface TestStore {
  readonly database: Database;
  empty(): Promise<void>;
  close(): Promise<void>;
}

interface StoreKind {
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

/** What a test of the broker has at hand; both are new for every test. */
export interface Bench {
  readonly store: () => TestStore;
  readonly stand: () => Stand;
  /** Starts the broker anew on the same store, with other settings. */
  readonly restart: (change: Change) => Promise<void>;
}

/** Runs the same tests on both stores; where there is no PostgreSQL server they count as skipped. */
export function onEachStore(title: string, tests: (bench: Bench) => void): void {
  for (const { name, absent, open } of storeKinds) {
    describe.skipIf(absent)(`${title} on ${name}`, () => {
      let store: TestStore;
      let stand: Stand;
      beforeAll(async () => {
        store = await open();
      });
      afterAll(() => store.close());
      beforeEach(async () => {
        await store.empty();
        stand = await startStand(store.database);
      });
      afterEach(() => stand.close());
      tests({
        store: () => store,
        stand: () => stand,
        restart: async (change) => {
          await stand.close();
          stand = await startStand(store.database, change);
        },
      });
    });
  }
}

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
