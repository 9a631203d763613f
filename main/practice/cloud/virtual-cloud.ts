import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemChance, type Chance } from '../world/chance';
import type { CloudUplink, FaultSwitches, PcPosition, WorldTime } from '../world/world';
import { EventHub } from './events/event-hub';
import { createCloudServer } from './http/cloud-server';
import { SocketGuard } from './http/socket-guard';
import { ClaimCodes } from './model/claim-codes';
import type { CloudState } from './model/cloud-state';
import { Fleet } from './model/fleet';
import { documentedLimits, LoginLock, Window, type LimitSizes } from './model/limits';
import { MfaLogins } from './model/mfa-logins';
import { createSeed, type Seed } from './model/seed';
import { Tokens } from './model/tokens';
import type { JournalEntry } from './request-journal';
import { DeviceUplink } from './uplink';

export interface VirtualCloudOptions {
  readonly time: WorldTime;
  readonly faults: FaultSwitches;
  readonly position: Pick<PcPosition, 'reachesInternet'>;
  readonly limits?: Partial<LimitSizes>;
  /** What a claim does to a device of somebody else (cloud 2.4); default `reject`. */
  readonly foreignOwner?: 'reject' | 'transfer';
  readonly duplicateCustomer?: { readonly status: number; readonly body: unknown };
  /** How long a device that went away is still shown as online (cloud 3.1); default 50 s. */
  readonly noticedAfterMs?: number;
  /** Where ids, tokens, codes and secrets come from; default: the system. */
  readonly chance?: Chance;
}

const CUSTOMER_EXISTS = { status: 400, body: { ok: false, error: 'Customer already exists' } };
const NOTICED_AFTER_MS = 50_000;
const SKEW_MS = 2 * 3_600_000;

/** A Particle cloud on loopback, with one product, one customer and one developer to begin with. */
export interface VirtualCloud {
  /** Its origin, without a slash at the end. */
  readonly url: string;
  /** The same cloud for whoever is not on this PC, and does not move with it. */
  readonly urlElsewhere: string;
  /** An access token of the customer. */
  readonly customerToken: string;
  readonly seed: Pick<Seed, 'product' | 'serverClient' | 'foreignClient' | 'appClient' | 'developer' | 'customer'>;
  readonly uplink: CloudUplink;
  /** Puts a device into the product's list, as it must be before it can be claimed (cloud 0.1 rule 3). */
  addDevice(idUpper: string): void;
  journal(): readonly JournalEntry[];
  /** Every token and refresh token that it gave out. */
  issuedTokens(): readonly string[];
  /** How many event streams are open now. */
  openStreams(): number;
  /** The PC may have moved: where the internet is out of reach now, open sockets and streams end. */
  pcMoved(): void;
  close(): Promise<void>;
}

/** Starts the virtual cloud on a free port of loopback. */
export async function startVirtualCloud(options: VirtualCloudOptions): Promise<VirtualCloud> {
  const chance = options.chance ?? systemChance;
  const seed = createSeed(chance);
  const state = createState(options, seed, chance);
  const journal: JournalEntry[] = [];
  const note = (entry: JournalEntry): void => {
    journal.push(entry);
  };
  const [server, elsewhere] = [createCloudServer(state, note), createCloudServer(state, note)];
  const guard = new SocketGuard(server, () => options.position.reachesInternet());
  const uplink = new DeviceUplink(state);
  return {
    url: await listen(server),
    urlElsewhere: await listen(elsewhere),
    customerToken: state.tokens.issue(seed.customer, seed.serverClient.id).value,
    seed,
    uplink,
    addDevice: (idUpper) => {
      state.fleet.add(idUpper.toLowerCase(), seed.product.id);
    },
    journal: () => [...journal],
    issuedTokens: () => state.tokens.issued(),
    openStreams: () => state.events.size,
    pcMoved: () => {
      guard.recheck();
    },
    close: async () => {
      uplink.close();
      guard.resetAll();
      elsewhere.closeAllConnections();
      await Promise.all([server, elsewhere].map(closed));
    },
  };
}

function createState(options: VirtualCloudOptions, seed: Seed, chance: Chance): CloudState {
  const { faults } = options;
  const sizes = { ...documentedLimits, ...options.limits };
  const time = cloudTime(options.time, faults);
  return {
    ...{ time, faults, limits: sizes, foreignOwner: options.foreignOwner ?? 'reject' },
    duplicateCustomer: options.duplicateCustomer ?? CUSTOMER_EXISTS,
    noticedAfterMs: options.noticedAfterMs ?? NOTICED_AFTER_MS,
    directory: seed.directory,
    tokens: new Tokens(time, chance),
    mfa: new MfaLogins(chance),
    codes: new ClaimCodes(time, chance),
    fleet: new Fleet(time, faults, seed.customer),
    events: new EventHub(time),
    logins: new LoginLock(time, sizes.failedLogins),
    requests: new Window(time, sizes.requestsPer5Min),
    accountRequests: new Window(time, sizes.tokenRequestsPer5Min),
    tokenRequests: new Window(time, sizes.tokenRequestsPer5Min),
    streamOpenings: new Window(time, sizes.streamsPer5Min),
  };
}

/** The cloud's own clock, which need not be the PC's. */
function cloudTime(time: WorldTime, faults: FaultSwitches): WorldTime {
  const skew = (): number => {
    if (faults.has('clock-ahead', 'cloud')) return SKEW_MS;
    return faults.has('clock-behind', 'cloud') ? -SKEW_MS : 0;
  };
  return { ...time, now: () => time.now() + skew() };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

/** Its origin. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
