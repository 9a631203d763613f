import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One network in the air around the Mac of the stand. */
export interface AirNetwork {
  readonly ssidHex: string;
  /** As `ipconfig` names it: NONE, WPA2_PSK. */
  readonly security: string;
  readonly rssi: number;
  readonly channel: number;
  /** The first three numbers of its addresses; `.1` is the router. */
  readonly subnet: string;
  /** It gives an address of IPv6 as well. */
  readonly hasIpv6?: boolean;
  /** The hardware address of the router, as `arp` writes it; absent: one that no other network has. */
  readonly hardware?: string;
  /**
   * How joining it by name ends: as the fixtures `networksetup-setairportnetwork-*`, or so late, or without address,
   * or never, or it has gone out of the air since it was last heard.
   */
  readonly joins?:
    | 'ok'
    | 'err3905'
    | 'err3912'
    | 'err3924'
    | 'err3925'
    | 'tmperr-late'
    | 'err3900-late'
    | 'err3900'
    | 'no-address'
    | 'hangs'
    | 'gone';
  /** Does macOS come back to it: always, only after the radio was switched, never? */
  readonly returns?: 'always' | 'after-switch' | 'never';
  /** Not in the system's last scan until one more was made. */
  readonly stale?: boolean;
  /** Somebody listens at `.1`, port 5609. */
  readonly isDevice?: boolean;
}

export interface MacWorld {
  readonly power: boolean;
  readonly switched: boolean;
  readonly air: readonly AirNetwork[];
  readonly preferred: readonly string[];
  /** Which programs tell names: JXA, system_profiler, ipconfig. */
  readonly names: { readonly jxa: boolean; readonly profiler: boolean; readonly summary: boolean };
  readonly needsAdmin: readonly ('join' | 'join-at-all' | 'remove' | 'power')[];
  /** How often the next scans by JXA fail with "Resource busy". */
  readonly busy: number;
  /** Programs that hang. */
  readonly hang: readonly string[];
  readonly hostileDhcp: boolean;
  /** Does `ipconfig` tell its id of the network, as up to macOS 15.0? */
  readonly networkIds: boolean;
  /** macOS says nothing to a router by itself, so that `arp` knows it only once a program did. */
  readonly silent: boolean;
  /** A rule of pf takes out what programs send to a router. */
  readonly filtered: boolean;
  /** Something of macOS, which no rule takes out, speaks to the router all the time. */
  readonly chatty: boolean;
  /** How many times faster than the wall clock a neighbour's use is forgotten. */
  readonly speed: number;
  /** Milliseconds from joining to an address, and from being free to joining by itself. */
  readonly addressMs: number;
  readonly autoJoinMs: number;
  /** What the keychain has, by hex of the name; `refuses`: the person says no. */
  readonly keychain: Readonly<Record<string, string>>;
  readonly refuses: boolean;
  /** `talkedAt`: when something was handed to the router last; absent: nothing, but to get an address. */
  readonly link: { readonly ssidHex: string; readonly addressAt: number | null; readonly talkedAt?: number } | null;
  readonly freeSince: number;
  readonly soon: { readonly ssidHex: string; readonly at: number } | null;
  readonly calls: readonly { readonly tool: string; readonly args: readonly string[] }[];
}

const FILE = 'world.json';

/** The world as it is by now. */
export function look(folder: string): MacWorld {
  return settled(JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as MacWorld, Date.now());
}

/** Changes the world; one process at a time. */
export function change(folder: string, how: (world: MacWorld) => Partial<MacWorld>): MacWorld {
  const lock = join(folder, 'lock');
  while (!locked(lock)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    if (!isHeld(lock)) unlock(lock);
  }
  try {
    const world = look(folder);
    const next = settled({ ...world, ...how(world) }, Date.now());
    create(folder, next);
    return next;
  } finally {
    unlock(lock);
  }
}

function locked(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Does the process that holds it live? One that was killed in between lets go of nothing. */
function isHeld(lock: string): boolean {
  try {
    const holder = readFileSync(lock, 'utf8');
    return holder === '' || process.kill(Number(holder), 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function unlock(lock: string): void {
  rmSync(lock, { force: true });
}

/** Writes the world whole. */
export function create(folder: string, world: MacWorld): void {
  const fresh = join(folder, `${FILE}.${process.pid}`);
  writeFileSync(fresh, JSON.stringify(world));
  renameSync(fresh, join(folder, FILE));
}

/** The network that the Mac is on. */
export function current(world: MacWorld): AirNetwork | undefined {
  return world.air.find(({ ssidHex }) => ssidHex === world.link?.ssidHex);
}

/** The Mac's address there; null: none (yet). */
export function addressOf(world: MacWorld, now: number): string | null {
  const network = current(world);
  const at = world.link?.addressAt ?? null;
  return network === undefined || at === null || now < at ? null : `${network.subnet}.44`;
}

/** Every address that the Mac has on its Wi-Fi by now, with the one that it gives itself. */
export function addressesOf(world: MacWorld, now: number): readonly string[] {
  const address = addressOf(world, now);
  const network = current(world);
  if (network === undefined) return [];
  return [...(address === null ? [] : [address]), 'fe80::44', ...(network.hasIpv6 === true ? ['2001:db8::44'] : [])];
}

/** On this network from now on. */
export function linked(world: MacWorld, network: AirNetwork, now: number): Partial<MacWorld> {
  const addressAt = network.joins === 'no-address' ? null : now + world.addressMs;
  const preferred = [network.ssidHex, ...world.preferred.filter((name) => name !== network.ssidHex)];
  return { link: { ssidHex: network.ssidHex, addressAt }, soon: null, preferred };
}

/** On no network from now on; macOS looks for one that it knows. */
export function unlinked(now: number): Partial<MacWorld> {
  return { link: null, soon: null, freeSince: now };
}

/** What has happened by itself: a join that came late, a network that has gone, a return to a known one. */
function settled(world: MacWorld, now: number): MacWorld {
  if (!world.power) return { ...world, link: null, soon: null };
  const { soon } = world;
  const late = soon !== null && now >= soon.at ? world.air.find(({ ssidHex }) => ssidHex === soon.ssidHex) : undefined;
  if (late !== undefined) return { ...world, ...linked(world, late, soon?.at ?? now) };
  if (world.link !== null && current(world) === undefined) return { ...world, ...unlinked(now) };
  if (world.link !== null || soon !== null || now < world.freeSince + world.autoJoinMs) return world;
  const known = world.preferred.map((name) => world.air.find(({ ssidHex }) => ssidHex === name));
  const back = known.find(
    (network) =>
      network !== undefined && network.returns !== 'never' && (network.returns !== 'after-switch' || world.switched),
  );
  // A return by itself changes no order.
  return back === undefined
    ? world
    : { ...world, ...linked(world, back, world.freeSince + world.autoJoinMs), preferred: world.preferred };
}
