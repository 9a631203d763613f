import type { Customers } from '../particle/customers';
import type { ProductDevices } from '../particle/product-devices';
import type { KeyedHash } from '../secrets/keyed-hash';
import type { Settings } from '../settings';
import type { CustomerStore } from '../store/customer-store';
import type { Database } from '../store/database';
import type { SessionStore } from '../store/session-store';
import type { TokenDrawer } from './token-drawer';

/** What every act of the broker has at hand. */
export interface Office {
  readonly settings: Settings;
  /** The origin at which this server reaches Particle. */
  readonly particle: string;
  /** The origin that browsers and apps use. */
  readonly publicUrl: string;
  readonly now: () => number;
  readonly hash: KeyedHash;
  readonly database: Database;
  readonly sessions: SessionStore;
  readonly customerStore: CustomerStore;
  readonly customers: Customers;
  readonly devices: ProductDevices;
  readonly tokens: TokenDrawer;
}

/** Milliseconds after now, as a date of the store. */
export function later(office: Pick<Office, 'now'>, ms: number): Date {
  return new Date(office.now() + ms);
}

/** Whole seconds from now until then, never below 0. */
export function secondsUntil(office: Pick<Office, 'now'>, then: Date): number {
  return Math.max(0, Math.floor((then.getTime() - office.now()) / 1000));
}
