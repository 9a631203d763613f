import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../ports/clock';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { isOwnFolder, lockPlace } from './lock-place';
import { askToLeave, listenAt, standingAt, type LockServer } from './lock-socket';

/** This process owns the radio until `release`, or until it dies. */
export interface RadioLock {
  release(): Promise<void>;
}

/** What names a radio in the lock: two runs with the same key would fight over it. */
export function adapterKey(ref: WifiAdapterRef): string {
  // This computer's own network is one, whoever moves it by whichever device: there is one address of a device.
  return ref.kind === 'practice' ? `practice ${ref.control}` : 'guided';
}

/**
 * Takes the radio, or null when a live process has it, or another user keeps us from it by a folder of their making. An
 * owner is a process that listens, so a lock cannot go stale.
 * `onAskedToLeave`: another process wants the radio back.
 */
export async function takeRadioLock(
  folder: string,
  key: string,
  onAskedToLeave: () => void,
): Promise<RadioLock | null> {
  const place = lockPlace(folder, key);
  if (place.kind === 'folder') {
    await mkdir(place.folder, { recursive: true, mode: 0o700 });
    if (place.shared && !(await isOwnFolder(place.folder))) return null;
    return takeInFolder(place.folder, place.prefix, onAskedToLeave);
  }
  const server = await listenAt(place.path, 'owner', onAskedToLeave);
  return server === null ? null : { release: () => server.close() };
}

/** As `takeRadioLock`, tried again until the limit: an owner that is just ending is worth waiting for. */
export async function waitForRadioLock(
  folder: string,
  key: string,
  onAskedToLeave: () => void,
  clock: Clock,
  limitMs: number,
  signal: AbortSignal,
): Promise<RadioLock | null> {
  const deadline = clock.now() + limitMs;
  for (;;) {
    const lock = await takeRadioLock(folder, key, onAskedToLeave);
    if (lock !== null || clock.now() >= deadline || signal.aborted) return lock;
    await clock.sleep(150, signal);
  }
}

/** Asks a live owner to leave, and waits until it is gone. */
export async function askOwnerToLeave(
  folder: string,
  key: string,
  clock: Clock,
  limitMs: number,
  signal: AbortSignal,
): Promise<'no-owner' | 'left' | 'stays'> {
  const path = await ownerPath(folder, key);
  if (path === null) return 'no-owner';
  const asked = askToLeave(path);
  const patience = new AbortController();
  const giveUp = (): void => {
    patience.abort();
  };
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await Promise.race([asked.closed, signal.aborted ? undefined : clock.sleep(limitMs, patience.signal)]);
  } finally {
    giveUp();
    signal.removeEventListener('abort', giveUp);
    asked.stop();
  }
  return (await standingAt(path, false)) === 'dead' ? 'left' : 'stays';
}

async function ownerPath(folder: string, key: string): Promise<string | null> {
  const place = lockPlace(folder, key);
  const paths = place.kind === 'pipe' ? [place.path] : await socketsOf(place.folder, place.prefix);
  for (const path of paths) if ((await standingAt(path, false)) !== 'dead') return path;
  return null;
}

/**
 * Every candidate shows itself before it looks around, so of two at least one sees the other; the one with the greater
 * name gives way, the one with the smaller waits for what the other decides.
 */
async function takeInFolder(folder: string, prefix: string, onAskedToLeave: () => void): Promise<RadioLock | null> {
  const hidden = join(folder, `${prefix}${randomBytes(8).toString('hex')}.new`);
  const path = hidden.replace(/\.new$/, '.sock');
  const server = await listenAt(hidden, 'candidate', onAskedToLeave);
  if (server === null) return null;
  // Shown only now that it listens: a socket that refuses is a dead process's.
  await rename(hidden, path);
  const lock = { release: () => withdraw(server, path) };
  for (const other of await socketsOf(folder, prefix)) {
    if (other !== path && (await isStronger(other, path))) {
      await lock.release();
      return null;
    }
  }
  server.becomeOwner();
  return lock;
}

async function isStronger(other: string, mine: string): Promise<boolean> {
  const standing = await standingAt(other, other > mine);
  if (standing === 'dead') await unlink(other).catch(() => undefined);
  return standing !== 'dead';
}

async function withdraw(server: LockServer, path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
  await server.close();
}

async function socketsOf(folder: string, prefix: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.startsWith(prefix) && name.endsWith('.sock')).map((name) => join(folder, name));
}
