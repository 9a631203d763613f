import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ProfileId } from '../../../shared/domain/network-profile';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import { openSealedStore, type SystemSeal } from '../secrets/sealed-store';
import { turnedSeal } from '../secrets/testing/turned-seal';
import { ProfileStore, type KeptNetwork } from './profile-store';

const id = '00000000-0000-4000-8000-000000000001' as ProfileId;
const password = new Secret('wifi-password', ' canary password ');
const network = { ssid: ssidFromText('Shop floor 2G') as Ssid, security: 'wpa2', hidden: true } as const;
const shop: KeptNetwork = { id, name: 'Shop', practice: false, network, login: { kind: 'password', password } };

let folder: string;
const storeOf = (changes: Partial<SystemSeal> = {}): ProfileStore =>
  new ProfileStore(openSealedStore(turnedSeal(changes), 'linux', folder));
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-profiles-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const logins: readonly WifiLogin[] = [
  { kind: 'none' },
  { kind: 'password', password },
  { kind: 'peap', identity: 'jane', outerIdentity: null, password, caPem: 'CA' },
  {
    kind: 'eap-tls',
    ...{
      outerIdentity: 'anonymous',
      certificatePem: 'CERT',
      privateKey: new Secret('private-key', 'canary'),
      caPem: null,
    },
  },
];

it.each(logins)('keeps a network with its log-in over a restart, whole and byte by byte: $kind', async (login) => {
  expect(await storeOf().keep({ ...shop, login })).toEqual(ok(undefined));
  const kept = await storeOf().read(id);
  expect(kept).toEqual({ ...shop, login });
  expect(kept?.login.kind === 'password' && kept.login.password.reveal()).toBe(
    login.kind === 'password' && ' canary password ',
  );
  expect(kept?.login.kind === 'eap-tls' && kept.login.privateKey.reveal()).toBe(login.kind === 'eap-tls' && 'canary');
});

it('writes nothing that could be read, neither password nor names, and for this user alone', async () => {
  await storeOf().keep(shop);
  const [file = ''] = await readdir(folder);
  const bytes = await readFile(path.join(folder, file));
  for (const text of ['canary', 'Shop', network.ssid]) expect(`${file} ${bytes.toString()}`).not.toContain(text);
  if (process.platform !== 'win32') expect((await stat(path.join(folder, file))).mode & 0o777).toBe(0o600);
});

it('keeps nothing where the system cannot seal, and says why', async () => {
  const store = storeOf({ getSelectedStorageBackend: () => 'basic_text' });
  expect(store.cannotKeep()).toBe('no-keyring');
  expect(await store.keep(shop)).toEqual(fail('no-keyring'));
  expect(await readdir(folder)).toEqual([]);
});

it('reads all that is its own and whole, and wipes one or all', async () => {
  const store = storeOf();
  const other: KeptNetwork = { ...shop, id: id.replace('1', '2') as ProfileId, name: 'Home' };
  for (const one of [shop, other]) await store.keep(one);
  await writeFile(path.join(folder, `wifi-profile.${id.replace('1', '3')}.sealed`), 'not sealed at all');
  await writeFile(path.join(folder, 'wifi-profile.mine.sealed'), 'of another name');
  expect((await store.all()).map(({ name }) => name).sort()).toEqual(['Home', 'Shop']);
  await store.wipe(id);
  expect(await store.read(id)).toBeNull();
  await store.wipeAll();
  expect(await readdir(folder)).toEqual([]);
});
