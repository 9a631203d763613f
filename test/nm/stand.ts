import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** How the way up to a network ends, and the address that it brings. */
export interface Way {
  readonly ends?: 'gone' | 'silent' | 'rejected' | 'no-secrets' | 'no-address' | 'never';
  readonly endsAfterMs?: number;
  /** Null: none of IPv4. */
  readonly address?: string | null;
  readonly gateway?: string;
  /** From being up to that address; absent: none. */
  readonly addressAfterMs?: number;
  /** One of IPv6, with a router. */
  readonly address6?: string;
  /** What lets a program in that brings its own. */
  readonly password?: string;
}

/** An access point in the air. */
export interface Heard {
  readonly ssidHex: string;
  readonly bssid: string;
  readonly strength?: number;
  readonly frequency?: number;
  readonly security?: 'open' | 'wep' | 'wpa' | 'wpa2' | 'wpa3' | 'enterprise';
}

export interface PlannedProfile {
  readonly name: string;
  readonly uuid: string;
  readonly ssidHex?: string;
  readonly type?: string;
  readonly device?: string;
  readonly autoconnect?: boolean;
  readonly inMemory?: boolean;
  readonly activeOn?: string;
  /** Of a network with WPA2; absent: an open one. */
  readonly password?: string;
}

/** What a test changes while the world goes on. Times are real milliseconds. */
export interface Change {
  readonly air?: readonly Heard[];
  /** By the hex of the name. */
  readonly ways?: Readonly<Record<string, Way>>;
  /** Rights of NetworkManager's that are not `yes`. */
  readonly rights?: Readonly<Record<string, 'no' | 'auth'>>;
  readonly radio?: boolean;
  readonly scanRefused?: boolean;
  readonly unplug?: readonly string[];
  readonly plug?: Plan['devices'];
  /** Devices that lose the network that they are on. */
  readonly drop?: readonly string[];
  readonly stepMs?: number;
}

export interface Plan extends Omit<Change, 'unplug' | 'plug' | 'drop'> {
  readonly devices: readonly { name: string; type: 'wifi' | 'ethernet'; mac: string; state?: number }[];
  readonly profiles: readonly PlannedProfile[];
}

const seenSchema = z.object({
  devices: z.array(
    z.object({
      name: z.string(),
      state: z.number(),
      active: z.string().nullable(),
      autoconnect: z.boolean(),
      addresses: z.array(z.string()),
      routers: z.array(z.string()),
    }),
  ),
  profiles: z.array(
    z.object({
      uuid: z.string(),
      name: z.string(),
      ssidHex: z.string(),
      inMemory: z.boolean(),
      autoconnect: z.boolean(),
      ipv4: z.record(z.string(), z.string()),
    }),
  ),
  history: z.array(z.string()),
});
export type Seen = z.infer<typeof seenSchema>;

/** NetworkManager's stand-in on a bus of its own, and how a program comes to it. */
export interface Stand {
  readonly env: Readonly<Record<string, string>>;
  change(news: Change): Promise<Seen>;
  /** What is there now. */
  look(): Promise<Seen>;
  close(): Promise<void>;
}

/** Debian's own interpreter is the one that has its D-Bus modules. */
const python = '/usr/bin/python3';
const service = path.join(import.meta.dirname, 'service/network_manager.py');

/** Uses a stand, and closes it whatever comes of it. */
export async function onStand(plan: Plan, use: (stand: Stand) => Promise<void>): Promise<void> {
  const stand = await openStand(plan);
  try {
    await use(stand);
  } finally {
    await stand.close();
  }
}

/**
 * nmcli brings a network up only for a service that belongs to root, but for one on the bus of a session, which is how
 * libnm is tested. For anybody else the same nmcli is told that this is one.
 */
async function pathToNmcli(folder: string): Promise<string> {
  const usual = process.env['PATH'] ?? '/usr/bin';
  if (process.getuid?.() === 0) return usual;
  const told = 'LIBNM_USE_SESSION_BUS=1 DBUS_SESSION_BUS_ADDRESS="$DBUS_SYSTEM_BUS_ADDRESS"';
  const script = `#!/bin/sh\n${told} exec /usr/bin/nmcli "$@"\n`;
  await writeFile(path.join(folder, 'nmcli'), script, { mode: 0o755 });
  return `${folder}:${usual}`;
}

/** Starts a stand; it also ends when this process ends, since its input does. */
export async function openStand(plan: Plan): Promise<Stand> {
  const folder = await mkdtemp(path.join(tmpdir(), 'photon-setup-nm-'));
  const child = spawn(python, ['-B', service, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const ask = async (request: unknown): Promise<unknown> => {
    const answered = once(lines, 'line').then(([line]) => String(line));
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await Promise.race([
      answered,
      ended.then(() => Promise.reject(new Error('The stand-in for NetworkManager has ended.'))),
    ]);
    return JSON.parse(line);
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = async (news: Change): Promise<Seen> => {
    const mine = turn.then(() => ask(news));
    turn = mine.catch(() => undefined);
    return seenSchema.parse(await mine);
  };
  const { address } = z.object({ address: z.string() }).parse(await ask(plan));
  return {
    env: { PATH: await pathToNmcli(folder), DBUS_SYSTEM_BUS_ADDRESS: address },
    change: inTurn,
    look: () => inTurn({}),
    close: async () => {
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
