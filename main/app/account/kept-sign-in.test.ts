import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../shared/secret';
import { systemClock } from '../../ports/system-clock';
import { openSealedStore, type SealedStore } from '../secrets/sealed-store';
import { turnedSeal } from '../secrets/testing/turned-seal';
import { KeptSignIn } from './kept-sign-in';

const HOUR_MS = 3_600_000;
const email = 'jane@example.com';
const entry = { purpose: 'account', id: 'signed-in' } as const;

let folder: string;
let store: SealedStore;
let wall: number;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-kept-'));
  store = openSealedStore(turnedSeal(), 'linux', folder);
  wall = 1_800_000_000_000;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const opened = (): KeptSignIn => new KeptSignIn(store, { ...systemClock(), now: () => 0, wallTime: () => wall });

async function keep(refresher: string | null): Promise<void> {
  const renewable = refresher === null ? null : new Secret('refresh-token' as const, refresher);
  const issued = {
    kind: 'token',
    token: new Secret('access-token', 't1'),
    diesAt: HOUR_MS,
    refresher: renewable,
  } as const;
  await opened().keep('here', { email, issued });
}

describe('a kept sign-in', () => {
  it('brings back what another token is had for, with the life that is left', async () => {
    await keep('r1');
    wall += HOUR_MS / 2;
    const back = await opened().restore('here');
    expect(back?.issued).toMatchObject({ diesAt: HOUR_MS / 2 });
    expect([back?.issued.token.reveal(), back?.issued.refresher?.reveal()]).toEqual(['t1', 'r1']);
  });

  it('that died meanwhile is of use only where it can be renewed', async () => {
    await keep('r1');
    wall += 2 * HOUR_MS;
    expect((await opened().restore('here'))?.issued.diesAt).toBe(-HOUR_MS);
    await keep(null);
    wall += 2 * HOUR_MS;
    expect(await opened().restore('here')).toBeNull();
    expect(await store.ids('account')).toEqual([]);
  });

  it('of an earlier version, which kept no refresh token, is still read', async () => {
    const life = { keptAt: wall, leftMs: HOUR_MS };
    await store.keep(entry, new Secret('access-token', JSON.stringify({ scope: 'here', email, token: 't0', life })));
    const back = await opened().restore('here');
    expect(back?.issued.token.reveal()).toBe('t0');
    expect(back?.issued.refresher).toBeNull();
  });

  it('of another place is wiped', async () => {
    await keep('r1');
    expect(await opened().restore('elsewhere')).toBeNull();
    expect(await store.ids('account')).toEqual([]);
  });
});
