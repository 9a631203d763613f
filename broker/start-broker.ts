import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import { createServer, serve } from './http/server';
import { Customers } from './particle/customers';
import { OwnClients } from './particle/own-clients';
import { ProductDevices } from './particle/product-devices';
import { TokenOffice } from './particle/token-office';
import { keyedHash } from './secrets/keyed-hash';
import { TokenDrawer } from './sessions/token-drawer';
import type { Settings } from './settings';
import { CustomerStore } from './store/customer-store';
import type { Database } from './store/database';
import { migrate } from './store/migrate';
import { openDatabase } from './store/open-database';
import { SessionStore } from './store/session-store';

export interface RunningBroker {
  /** The origin it listens on. */
  readonly url: string;
  close(): Promise<void>;
}

export interface BrokerOptions {
  /** Milliseconds since 1970; tests bring their own. */
  readonly now?: () => number;
  /** Where log lines go instead of standard output. */
  readonly log?: Writable;
  /** Where Particle is reached from here, if not at the address that apps are told. */
  readonly particle?: string;
  /** An open database instead of the one of the settings; it is left open. */
  readonly database?: Database;
}

/** Opens the store, brings its tables up to date, and listens. */
export async function startBroker(settings: Settings, options: BrokerOptions = {}): Promise<RunningBroker> {
  const { now = Date.now, particle = settings.apiBase } = options;
  const server = createServer(settings.proxies, options.log);
  const database =
    options.database ??
    (await openDatabase(settings.store, (error) => {
      server.log.error({ err: error }, 'store');
    }));
  await migrate(database, new Date(now()));

  const clients = new OwnClients(settings.clients);
  const tokenOffice = new TokenOffice(particle, clients, now, () => {
    server.log.error('Particle refused our client twice; no tokens for five minutes');
  });
  const customerStore = new CustomerStore(database);
  const office = {
    ...{ settings, particle, now, database, customerStore },
    hash: keyedHash(settings.operatorKey),
    sessions: new SessionStore(database),
    customers: new Customers({ apiBase: particle, productId: settings.productId }, clients, tokenOffice, customerStore),
    devices: new ProductDevices(particle, settings.productId, tokenOffice, now),
    tokens: new TokenDrawer(),
    get publicUrl() {
      return settings.publicUrl ?? listening(server.server.address());
    },
  };
  serve(server, office);
  await server.listen({ host: settings.host, port: settings.port });
  return {
    url: listening(server.server.address()),
    close: async () => {
      await server.close();
      if (options.database === undefined) await database.close();
    },
  };
}

function listening(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return 'http://127.0.0.1';
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
