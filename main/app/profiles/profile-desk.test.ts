import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileId } from '../../../shared/domain/network-profile';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { Secret } from '../../../shared/secret';
import { practice, setUp } from '../desk/testing/desk';
import { openSealedStore, type SystemSeal } from '../secrets/sealed-store';
import { turnedSeal } from '../secrets/testing/turned-seal';
import { createProfileDesk } from './profile-desk';
import { ProfileStore } from './profile-store';

const network = { ssid: ssidFromText('Home') as Ssid, security: 'wpa2', hidden: false } as const;
const held = {
  network,
  login: { kind: 'password', password: new Secret('wifi-password', 'canary password') },
} as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-profiles-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A desk with the choice of a network open, and what is kept beside it; a second call is a restart. */
function table(seal: Partial<SystemSeal> = {}) {
  const { desk, keeper, plans } = setUp();
  const store = new ProfileStore(openSealedStore(turnedSeal(seal), 'linux', folder));
  const profiles = createProfileDesk(store, desk, keeper);
  const names = (): readonly string[] => keeper.now().profiles.list.map(({ name }) => name);
  return { desk, keeper, plans, profiles, names };
}

/** As after a setup on this network, with it kept under a name. */
async function keptAs(name: string, seal: Partial<SystemSeal> = {}) {
  const before = table(seal);
  before.desk.start(practice);
  before.desk.chooseHeld(held);
  expect(await before.profiles.keep(name)).toBe('done');
  const [profile] = before.keeper.now().profiles.list;
  if (profile === undefined) throw new Error('nothing is kept');
  return { ...before, profile };
}

describe('a network kept under a name', () => {
  it('is shown without its log-in, and as the one that is remembered', async () => {
    const { keeper, profile } = await keptAs('Shop floor');
    expect(profile).toEqual({ id: profile.id, name: 'Shop floor', network, practice: true });
    expect(keeper.now().rememberedAs).toBe(profile.id);
    expect(JSON.stringify(keeper.now())).not.toContain('canary');
  });

  it('begins a setup with its log-in after a restart, by one command', async () => {
    const { profile } = await keptAs('Shop floor');
    const { desk, keeper, plans, profiles, names } = table();
    await profiles.load();
    expect(names()).toEqual(['Shop floor']);
    desk.start(practice);
    expect(await profiles.use(profile.id)).toBe('begun');
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    expect(plans[0]?.network).toEqual(network);
    const login = plans[0]?.login;
    expect(login?.kind === 'password' && login.password.reveal()).toBe('canary password');
    expect(keeper.now().rememberedAs).toBe(profile.id);
  });

  it('is not for the other world', async () => {
    const { profile } = await keptAs('Shop floor');
    const { desk, plans, profiles } = table();
    desk.start({ mode: 'real', claim: 'none' });
    expect(await profiles.use(profile.id)).toBe('not-now');
    expect(plans).toEqual([]);
  });

  it('takes the place of one of the same name, and has no name twice', async () => {
    const { profiles, names, keeper, profile } = await keptAs('Shop floor');
    expect(await profiles.keep('Shop floor')).toBe('done');
    expect(await profiles.keep('Annexe')).toBe('done');
    expect(names()).toEqual(['Annexe', 'Shop floor']);
    expect(await profiles.rename(profile.id, 'Annexe')).toBe('not-now');
    expect(await profiles.rename(profile.id, 'Zoo')).toBe('done');
    expect(names()).toEqual(['Annexe', 'Zoo']);
    expect(keeper.now().profiles.list[1]?.id).toBe(profile.id);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('is gone from the disk when it is forgotten, alone or with all', async () => {
    const { profiles, names, profile } = await keptAs('Shop floor');
    await profiles.keep('Annexe');
    await profiles.forget(profile.id);
    expect(names()).toEqual(['Annexe']);
    expect(await readdir(folder)).toHaveLength(1);
    await profiles.forgetAll();
    expect(names()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
    expect(await profiles.use(profile.id)).toBe('not-now');
  });

  it('is not kept where the system cannot seal, which is said', async () => {
    const { desk, keeper, profiles, names } = table({ isEncryptionAvailable: () => false });
    desk.start(practice);
    desk.chooseHeld(held);
    expect(await profiles.keep('Shop floor')).toBe('not-now');
    expect(keeper.now().profiles.cannotKeep).toBe('no-keyring');
    expect(names()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that cannot be read any more is not shown any more', async () => {
    const { profiles, names, profile } = await keptAs('Shop floor');
    await rm(path.join(folder, `wifi-profile.${profile.id}.sealed`));
    expect(await profiles.rename(profile.id, 'Zoo')).toBe('not-now');
    expect(names()).toEqual([]);
  });
});

it('has nothing to keep before a network was chosen, or after it was forgotten', async () => {
  const { desk, profiles } = table();
  expect(await profiles.keep('Shop floor')).toBe('not-now');
  desk.start(practice);
  desk.chooseHeld(held);
  await desk.leave();
  expect(await profiles.keep('Shop floor')).toBe('not-now');
  expect(await profiles.forget('00000000-0000-4000-8000-000000000001' as ProfileId)).toBe('done');
});
