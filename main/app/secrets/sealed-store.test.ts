import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CannotKeep } from '../../../shared/ipc/account-view';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import { openSealedStore, type SystemSeal } from './sealed-store';
import { turnedSeal } from './testing/turned-seal';

const name = { purpose: 'account', id: 'developer' } as const;
const other = { purpose: 'wifi-profile', id: 'shop-floor-2' } as const;
const secret = new Secret('access-token', 'canary-token');
let folder: string;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'photon-sealed-')), 'sealed');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

it('keeps a secret over a restart, sealed, and for this user alone', async () => {
  expect(await openSealedStore(turnedSeal(), 'linux', folder).keep(name, secret)).toEqual(ok(undefined));
  const [file = ''] = await readdir(folder);
  expect((await readFile(path.join(folder, file))).includes('canary')).toBe(false);
  if (process.platform !== 'win32') expect((await stat(path.join(folder, file))).mode & 0o077).toBe(0);
  const kept = await openSealedStore(turnedSeal(), 'linux', folder).read(name);
  expect(kept?.reveal()).toBe('canary-token');
  expect(String(kept)).toBe('[secret]');
});

it('wipes one secret, or all of one purpose, and no other', async () => {
  const store = openSealedStore(turnedSeal(), 'linux', folder);
  expect(await store.ids('wifi-profile')).toEqual([]);
  for (const each of [name, other, { ...other, id: 'home' }, { ...other, id: 'till' }]) await store.keep(each, secret);
  await store.wipe(other);
  expect(await store.read(other)).toBeNull();
  expect([...(await store.ids('wifi-profile'))].sort()).toEqual(['home', 'till']);
  await store.wipeAll('wifi-profile');
  expect(await readdir(folder)).toEqual(['account.developer.sealed']);
  await store.wipe({ ...name, id: 'never-kept' });
});

const troubles: readonly (readonly [NodeJS.Platform, Partial<SystemSeal>, CannotKeep])[] = [
  ['linux', { isEncryptionAvailable: () => false }, 'no-keyring'],
  ['linux', { getSelectedStorageBackend: () => 'basic_text' }, 'no-keyring'],
  ['win32', { isEncryptionAvailable: () => false }, 'refused'],
  [
    'darwin',
    {
      encryptString: () => {
        throw new Error('locked');
      },
    },
    'refused',
  ],
];

it.each(troubles)(
  'on %s keeps nothing where the system cannot seal, and says why (%#)',
  async (platform, trouble, why) => {
    const store = openSealedStore(turnedSeal(trouble), platform, folder);
    expect(await store.keep(name, secret)).toEqual(fail(why));
    expect(await readdir(folder).catch(() => [])).toEqual([]);
  },
);

it('keeps nothing in a folder that cannot be written, and says so', async () => {
  await writeFile(folder, 'a file in its place');
  expect(await openSealedStore(turnedSeal(), 'linux', folder).keep(name, secret)).toEqual(fail('refused'));
});

it('drops what this user cannot read, but leaves it while the keyring is locked', async () => {
  await openSealedStore(turnedSeal(), 'linux', folder).keep(name, secret);
  const locked = openSealedStore(turnedSeal({ isEncryptionAvailable: () => false }), 'linux', folder);
  expect(await locked.read(name)).toBeNull();
  expect(await readdir(folder)).toHaveLength(1);
  const foreign = () => {
    throw new Error('sealed by somebody else');
  };
  expect(await openSealedStore(turnedSeal({ decryptString: foreign }), 'linux', folder).read(name)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

it('takes no name that leads elsewhere', async () => {
  await writeFile(path.join(path.dirname(folder), 'mine.sealed'), 'x');
  const store = openSealedStore(turnedSeal(), 'linux', folder);
  await expect(store.read({ ...name, id: '../mine' })).rejects.toThrow('not a name');
});
