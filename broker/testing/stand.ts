import { Writable } from 'node:stream';
import { startVirtualCloud, type VirtualCloud } from '../../main/practice/cloud/virtual-cloud';
import { createFaultSwitches } from '../../main/practice/world/fault-switches';
import type { FaultSwitches } from '../../main/practice/world/world';
import { worldTime } from '../../main/practice/world/world-time';
import type { Settings } from '../settings';
import { startBroker } from '../start-broker';
import type { Database } from '../store/database';

export const OPERATOR_KEY = 'operator-key-of-the-tests-0123456789';
export const STAFF_KEY = 'staff-key-of-the-tests-0123456789';
export const DEVICE = '3b0021001747353236343033';
export const FOREIGN_DEVICE = '2a0021001747353236343033';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** A broker in front of a practice cloud; both go by one time that tests push forward. */
export interface Stand {
  readonly url: string;
  readonly cloud: VirtualCloud;
  readonly faults: FaultSwitches;
  readonly settings: Settings;
  skip(ms: number): void;
  logText(): string;
  call(method: string, path: string, body?: unknown, authorization?: string): Promise<Answer>;
  close(): Promise<void>;
}

/** What a test wants otherwise, by what is usual. */
export type Change = (usual: Settings) => Partial<Settings>;

export async function startStand(database: Database, change: Change = () => ({})): Promise<Stand> {
  const time = worldTime(1);
  const { now, skip } = time;
  const faults = createFaultSwitches([]);
  const cloud = await startVirtualCloud({ time, faults, position: { reachesInternet: () => true } });
  cloud.addDevice(DEVICE.toUpperCase());
  const usual = settingsFor(cloud);
  const settings = { ...usual, ...change(usual) };
  const lines: string[] = [];
  const broker = await startBroker(settings, { now, database, log: logInto(lines) });
  return {
    ...{ url: broker.url, cloud, faults, settings, skip },
    logText: () => lines.join(''),
    call: (method, path, body, authorization) => call(broker.url + path, method, body, authorization),
    close: async () => {
      await broker.close();
      await cloud.close();
    },
  };
}

function settingsFor(cloud: VirtualCloud): Settings {
  const { serverClient, product } = cloud.seed;
  return {
    ...{ apiBase: cloud.url, clients: [serverClient], productId: product.id, deviceGroup: 'set-up' },
    ...{
      operatorKey: OPERATOR_KEY,
      staffKey: STAFF_KEY,
      companyName: 'Acme Homes',
      productName: 'Temperature Monitor',
    },
    ...{ publicUrl: null, host: '127.0.0.1', port: 0, proxies: 0, keepDays: 90, linkScheme: 'photon-setup' },
    store: { kind: 'embedded', folder: null },
  };
}

async function call(url: string, method: string, body: unknown, authorization: string | undefined): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(authorization === undefined ? {} : { authorization }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : { text };
  return { status: response.status, body: parsed as Answer['body'], headers: response.headers };
}

function logInto(lines: string[]): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
}
