import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseBrandFile, type CustomerSignUp } from '../../../shared/brand-file';
import { parseProductId } from '../../../shared/domain/product-id';
import type { AccountView } from '../../../shared/ipc/account-view';
import { Secret } from '../../../shared/secret';
import { openCloud } from '../../cloud/cloud';
import type { Clock } from '../../ports/clock';
import type { Cloud } from '../../ports/cloud-session';
import { systemClock } from '../../ports/system-clock';
import { startPracticeWorld, type RunningWorld } from '../../practice/start-world';
import { openSealedStore, type SystemSeal } from '../secrets/sealed-store';
import { turnedSeal } from '../secrets/testing/turned-seal';
import { AccountDesk } from './account-desk';

let running: RunningWorld;
let folder: string;
beforeEach(async () => {
  running = await startPracticeWorld({ profile: 'zero', speed: 20 });
  folder = await mkdtemp(path.join(tmpdir(), 'photon-account-'));
});
afterEach(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Given {
  readonly customers?: CustomerSignUp | null;
  readonly seal?: Partial<SystemSeal>;
  readonly clock?: Clock;
  /** What takes the place of the way to the cloud. */
  readonly instead?: (cloud: Cloud) => Promise<Cloud>;
}

/** The app's desk as after a start; a second one is the app started again. */
function start({ customers = null, seal = {}, clock = systemClock(), instead }: Given = {}) {
  const views: AccountView[] = [];
  const log = { info: () => undefined, warn: () => undefined };
  const cloud = openCloud({ origin: running.world.api, clock, log });
  const desk = new AccountDesk({
    ...{ cloud: () => instead?.(cloud) ?? Promise.resolve(cloud), customers, clock, log },
    sealed: openSealedStore(turnedSeal(seal), 'linux', folder),
    show: (view) => views.push(view),
  });
  return { desk, views, state: () => views.at(-1)?.state };
}

const words = (changes: { password?: string; stay?: boolean; email?: string } = {}) => ({
  email: changes.email ?? running.world.email,
  password: new Secret('account-password', changes.password ?? running.world.accountPassword),
  stay: changes.stay ?? false,
});
const calm = new AbortController().signal;
const code = (text: string) => new Secret('authenticator-code', text);

async function calls(): Promise<readonly string[]> {
  const record = (await (await fetch(`${running.world.control}/record`)).json()) as {
    cloud: { token: string; method: string; path: string; status: number }[];
  };
  return record.cloud.map(({ token, method, path: route, status }) => `${token} ${method} ${route} ${String(status)}`);
}

async function wantCode(): Promise<void> {
  await fetch(`${running.world.control}/faults`, { method: 'POST', body: '{"name":"mfa-required"}' });
}

/** The token still opens something. */
async function lives(token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${running.world.api}/v1/devices`, { headers })).ok;
}

function tokenOf(desk: AccountDesk): string {
  const claim = desk.claim(null);
  if (claim?.kind !== 'token') throw new Error('nobody is signed in');
  return claim.token.reveal();
}

describe('a developer', () => {
  it('signs in, has a token to claim with, and signs out: wiped here, revoked there', async () => {
    const { desk, views, state } = start();
    await desk.signIn(words());
    expect(state()).toEqual({ kind: 'signed-in', email: running.world.email, isKept: false });
    const token = tokenOf(desk);
    expect(JSON.stringify(views)).not.toContain(token);
    expect(await desk.signIn(words())).toBe('not-now');
    await desk.signOut();
    expect(state()).toEqual({ kind: 'signed-out', because: null });
    expect(desk.claim(null)).toBeNull();
    expect(await lives(token)).toBe(false);
    expect((await calls()).at(1)).toBe('developer DELETE /v1/access_tokens/current 200');
  });

  it('with a second factor gives its code, also after a wrong one, without the password again', async () => {
    await wantCode();
    const { desk, state } = start();
    await desk.signIn(words());
    expect(state()).toEqual({ kind: 'one-time-code', email: running.world.email, wasWrong: false });
    await desk.giveCode(code('000000'));
    expect(state()).toEqual({ kind: 'one-time-code', email: running.world.email, wasWrong: true });
    await desk.giveCode(code('424242'));
    expect(state()).toMatchObject({ kind: 'signed-in' });
    expect(await desk.giveCode(code('424242'))).toBe('not-now');
  });

  it('who goes back from the code begins anew', async () => {
    await wantCode();
    const { desk, state } = start();
    await desk.signIn(words());
    desk.cancel();
    expect(state()).toEqual({ kind: 'signed-out', because: null });
    expect(await desk.giveCode(code('424242'))).toBe('not-now');
  });

  it('with a wrong password is told so, and has nothing to claim with', async () => {
    const { desk, state } = start();
    await desk.signIn(words({ password: 'wrong' }));
    expect(state()).toMatchObject({ kind: 'signed-out', because: { code: 'sign-in-refused' } });
    expect(desk.claim(null)).toBeNull();
    expect(await desk.signUp(words())).toBe('not-now');
  });

  it('who signs in while the one before is signed out stays signed in', async () => {
    const { desk, state } = start();
    await desk.signIn(words());
    const leaving = desk.signOut();
    await desk.signIn(words());
    await leaving;
    expect(state()).toMatchObject({ kind: 'signed-in' });
    expect(await lives(tokenOf(desk))).toBe(true);
  });

  it('who went back before the token came has it revoked', async () => {
    let token = '';
    let back: () => void = () => undefined;
    const { desk, state } = start({
      instead: (cloud) => {
        const signIn: Cloud['account']['signIn'] = async (email, password) => {
          const answer = await cloud.account.signIn(email, password, new AbortController().signal);
          if (answer.ok && answer.value.kind === 'token') token = answer.value.token.reveal();
          back();
          return answer;
        };
        return Promise.resolve({ ...cloud, account: { ...cloud.account, signIn } });
      },
    });
    back = () => {
      desk.cancel();
    };
    await desk.signIn(words());
    expect(token).not.toBe('');
    expect(state()).toEqual({ kind: 'signed-out', because: null });
    expect(await lives(token)).toBe(false);
  });

  it('is not left waiting when the way to the cloud broke', async () => {
    const { desk, state } = start({ instead: () => Promise.reject(new Error('a bug')) });
    await desk.signIn(words());
    expect(state()).toMatchObject({ kind: 'signed-out', because: { code: 'internal' } });
  });

  it('is told when the cloud could not be reached to sign out', async () => {
    const { desk, state } = start();
    await desk.signIn(words());
    await running.stop();
    await desk.signOut();
    expect(state()).toEqual({ kind: 'not-revoked' });
  });
});

describe('a sign-in that is to stay', () => {
  it('is there after a restart, sealed on the disk, and gone everywhere after signing out', async () => {
    const first = start();
    await first.desk.signIn(words({ stay: true }));
    expect(first.state()).toMatchObject({ kind: 'signed-in', isKept: true });
    const token = tokenOf(first.desk);
    await first.desk.leave();
    for (const file of await readdir(folder))
      expect(await readFile(path.join(folder, file), 'latin1')).not.toContain(token);
    const second = start();
    await second.desk.restore();
    expect(second.state()).toEqual({ kind: 'signed-in', email: running.world.email, isKept: true });
    expect(tokenOf(second.desk)).toBe(token);
    await second.desk.signOut();
    const third = start();
    await third.desk.restore();
    expect(third.views).toEqual([]);
    expect(await lives(token)).toBe(false);
  });

  it('is held in memory only where nothing can be written, and is signed out of all the same', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file in its place');
    const { desk, state } = start();
    await desk.signIn(words({ stay: true }));
    expect(state()).toEqual({ kind: 'signed-in', email: running.world.email, isKept: false });
    const token = tokenOf(desk);
    await desk.signOut();
    expect(state()).toEqual({ kind: 'signed-out', because: null });
    expect(await lives(token)).toBe(false);
  });

  it('is held in memory only where there is no keyring, which is said, and given up when the app ends', async () => {
    const seal = { isEncryptionAvailable: () => false };
    const { desk, views, state } = start({ seal });
    await desk.signIn(words({ stay: true }));
    expect(views.at(-1)?.cannotKeep).toBe('no-keyring');
    expect(state()).toMatchObject({ kind: 'signed-in', isKept: false });
    expect(await readdir(folder)).toEqual([]);
    const token = tokenOf(desk);
    await desk.leave();
    expect(await lives(token)).toBe(false);
  });

  it('is no longer good when too little of its life is left for a setup, by either clock', async () => {
    let [now, wall] = [0, 1_800_000_000_000];
    const clock = { ...systemClock(), now: () => now, wallTime: () => wall };
    const { desk, state } = start({ clock });
    await desk.signIn(words({ stay: true }));
    now += 12 * 3_600_000 - 19 * 60_000;
    wall += 13 * 3_600_000;
    const later = start({ clock });
    await later.desk.restore();
    expect(later.desk.claim(null)).toBeNull();
    expect(desk.claim(null)).toBeNull();
    expect(state()).toMatchObject({ kind: 'signed-out', because: { code: 'token-invalid' } });
  });
});

describe("a product's customer", () => {
  const jane = { email: 'jane@example.com', password: 'one long password' };
  const configured = ({ id, secret } = running.appClient): CustomerSignUp => {
    const customers = { product: running.world.product, clientId: id, clientSecret: secret };
    const brand = parseBrandFile(JSON.stringify({ customers }));
    if (brand?.customers == null) throw new Error('no customers');
    return brand.customers;
  };

  it('signs up and in, and claims for the product', async () => {
    const { desk, views, state } = start({ customers: configured() });
    await desk.signUp(words(jane));
    expect(views.at(-1)?.who).toBe('customer');
    expect(state()).toMatchObject({ kind: 'signed-in', email: jane.email });
    expect(desk.claim(null)).toMatchObject({ kind: 'token', product: parseProductId(running.world.product) });
    await desk.signOut();
    await desk.signIn(words(jane));
    expect(state()).toMatchObject({ kind: 'signed-in', email: jane.email });
  });

  it('is refused by a client that can do more than create customers, before anything is said about anybody', async () => {
    const { desk, state } = start({ customers: configured(running.serverClient) });
    await desk.signUp(words(jane));
    expect(state()).toMatchObject({ kind: 'signed-out', because: { code: 'customer-client-unsuitable' } });
    expect((await calls()).some((call) => call.includes('/customers'))).toBe(false);
  });

  it('who stays signed in has a token that died meanwhile renewed, and the new pair kept', async () => {
    let wall = 1_800_000_000_000;
    const clock = { ...systemClock(), wallTime: () => wall };
    const first = start({ customers: configured(), clock });
    await first.desk.signUp(words({ ...jane, stay: true }));
    const dead = tokenOf(first.desk);
    const before = (await calls()).length;
    for (let restart = 1; restart <= 2; restart += 1) {
      wall += 13 * 3_600_000;
      const again = start({ customers: configured(), clock });
      await again.desk.restore();
      expect(again.state()).toEqual({ kind: 'signed-in', email: jane.email, isKept: true });
      const renewed = await again.desk.tokens.token({ minimumLifeMs: 20 * 60_000, refused: null }, calm);
      expect(renewed.ok && renewed.value.reveal()).toBe(tokenOf(again.desk));
      expect(tokenOf(again.desk)).not.toBe(dead);
      if (restart === 2) await again.desk.signOut();
    }
    expect(await readdir(folder)).toEqual([]);
    const renewals = (await calls()).slice(before).filter((call) => call === 'client POST /oauth/token 200');
    expect(renewals).toHaveLength(2);
  });

  it('does not take up what a developer left', async () => {
    const developer = start();
    await developer.desk.signIn(words({ stay: true }));
    const customer = start({ customers: configured() });
    await customer.desk.restore();
    expect(customer.views).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});
