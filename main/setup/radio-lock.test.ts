import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../ports/system-clock';
import { lockPlace } from './lock-place';
import { adapterKey, askOwnerToLeave, takeRadioLock, waitForRadioLock, type RadioLock } from './radio-lock';

const nobodyAsks = (): void => {
  throw new Error('nobody should ask');
};
const never = new AbortController().signal;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('one radio has one owner, and is free again when released', async () => {
  const lock = await takeRadioLock(folder, 'radio', nobodyAsks);
  expect(lock).not.toBeNull();
  expect(await takeRadioLock(folder, 'radio', nobodyAsks)).toBeNull();
  const other = await takeRadioLock(folder, 'another radio', nobodyAsks);
  expect(other).not.toBeNull();
  await other?.release();
  await lock?.release();
  const next = await takeRadioLock(folder, 'radio', nobodyAsks);
  expect(next).not.toBeNull();
  await next?.release();
  expect(await readdir(folder)).toEqual([]);
});

test('of many that start at the same moment exactly one wins', async () => {
  for (let round = 0; round < 10; round += 1) {
    const taken = await Promise.all(Array.from({ length: 12 }, () => takeRadioLock(folder, 'radio', nobodyAsks)));
    const locks = taken.filter((lock): lock is RadioLock => lock !== null);
    expect(locks).toHaveLength(1);
    await locks[0]?.release();
  }
});

test('an owner that was killed leaves a free radio', async () => {
  const place = lockPlace(folder, 'radio');
  if (place.kind !== 'folder') return;
  const path = join(place.folder, `${place.prefix}0000000000000000.sock`);
  const script = `require('net').createServer(s=>s.write('owner\\n')).listen(${JSON.stringify(path)},()=>console.log('up'))`;
  const owner = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => owner.stdout.once('data', resolve));
  expect(await takeRadioLock(folder, 'radio', nobodyAsks)).toBeNull();
  owner.kill('SIGKILL');
  await new Promise((resolve) => owner.once('exit', resolve));
  const lock = await takeRadioLock(folder, 'radio', nobodyAsks);
  expect(lock).not.toBeNull();
  await lock?.release();
});

test('an owner can be asked to leave', async () => {
  expect(await askOwnerToLeave(folder, 'radio', systemClock(), 1000, never)).toBe('no-owner');
  let lock: RadioLock | null = null;
  lock = await takeRadioLock(folder, 'radio', () => void lock?.release());
  const waiting = waitForRadioLock(folder, 'radio', nobodyAsks, systemClock(), 5000, never);
  expect(await askOwnerToLeave(folder, 'radio', systemClock(), 5000, never)).toBe('left');
  await (await waiting)?.release();
});

test('an owner that does not leave is given up after the limit', async () => {
  const lock = await takeRadioLock(folder, 'radio', () => undefined);
  expect(await askOwnerToLeave(folder, 'radio', systemClock(20), 2000, never)).toBe('stays');
  await lock?.release();
});

test('a state folder that is too long for a socket still has a lock', async () => {
  const deep = join(folder, 'x'.repeat(120));
  const lock = await takeRadioLock(deep, 'radio', nobodyAsks);
  expect(lock).not.toBeNull();
  expect(await takeRadioLock(deep, 'radio', nobodyAsks)).toBeNull();
  await lock?.release();
  const place = lockPlace(deep, 'radio');
  if (place.kind === 'folder') await rm(place.folder, { recursive: true });
});

test('a lock is taken in no folder that another user may have made or can write in', async () => {
  const deep = join(folder, 'x'.repeat(120));
  const place = lockPlace(deep, 'radio');
  if (place.kind !== 'folder') return;
  try {
    await symlink(folder, place.folder);
    expect(await takeRadioLock(deep, 'radio', nobodyAsks)).toBeNull();
    await rm(place.folder);
    await mkdir(place.folder);
    await chmod(place.folder, 0o777);
    expect(await takeRadioLock(deep, 'radio', nobodyAsks)).toBeNull();
    await chmod(place.folder, 0o700);
    const lock = await takeRadioLock(deep, 'radio', nobodyAsks);
    expect(lock).not.toBeNull();
    await lock?.release();
  } finally {
    await rm(place.folder, { recursive: true, force: true });
  }
});

test('this computer has one lock, whichever adapter moves it; each practice world has its own', () => {
  const ways = [
    { kind: 'guided' },
    { kind: 'network-manager', device: 'wlan0' },
    { kind: 'network-manager', device: 'wlan1' },
    { kind: 'netsh', interfaceName: 'Wi-Fi' },
  ] as const;
  expect(new Set(ways.map(adapterKey)).size).toBe(1);
  const worlds = [1, 2].map((port) => adapterKey({ kind: 'practice', control: `http://127.0.0.1:${port}` }));
  expect(new Set([...worlds, adapterKey({ kind: 'guided' })]).size).toBe(3);
});
