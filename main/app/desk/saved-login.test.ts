import { describe, expect, it, vi } from 'vitest';
import { ssidFromHex, type Ssid } from '../../../shared/domain/ssid';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { SavedPasswords } from '../../ports/saved-passwords';
import { practice, setUp } from './testing/desk';

const home = ssidFromHex('486f6d65') as Ssid;
const office = ssidFromHex('4f6666696365') as Ssid;
const network = { ssid: home, security: 'wpa2', hidden: false } as const;

/** A computer that keeps a password of its home, and of the office one that it does not hand out. */
const computer: SavedPasswords = {
  networks: () => Promise.resolve([home, office]),
  password: (ssid) =>
    Promise.resolve(ssid === home ? ok(new Secret('wifi-password', 'correct horse')) : fail('needs-administrator')),
};

async function opened(saved: SavedPasswords | null = computer) {
  const table = setUp({ pcWifi: () => Promise.resolve({ saved, canCheckPassword: true }) });
  table.desk.start(practice);
  await vi.waitFor(() => {
    expect(table.keeper.now().savedNetworks).toHaveLength(saved === null ? 0 : 2);
  });
  return table;
}

describe('the password that this computer keeps', () => {
  it('goes into the setup without being shown to the page', async () => {
    const { desk, keeper, plans } = await opened();
    expect(await desk.useSavedPassword(home)).toBeNull();
    expect(desk.chooseNetwork(network, { kind: 'saved' }, false)).toBe('begun');
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    const login = plans[0]?.login;
    expect(login?.kind === 'password' && login.password.reveal()).toBe('correct horse');
    expect(JSON.stringify(keeper.now())).not.toContain('correct horse');
  });

  it('is none where asking the computer broke', async () => {
    const warn = vi.fn();
    const { desk } = setUp({
      pcWifi: () => Promise.reject(new Error('a bug')),
      log: { info: () => undefined, warn },
    });
    desk.start(practice);
    await vi.waitFor(() => {
      expect(warn).toHaveBeenCalledTimes(1);
    });
    expect(desk.chooseNetwork(network, { kind: 'saved' }, false)).toBe('not-now');
  });

  it('is for no other network, and for none without a wish', async () => {
    const { desk } = await opened();
    expect(desk.chooseNetwork(network, { kind: 'saved' }, false)).toBe('not-now');
    expect(await desk.useSavedPassword(home)).toBeNull();
    expect(desk.chooseNetwork({ ...network, ssid: office }, { kind: 'saved' }, false)).toBe('not-now');
  });

  it('is not there where the computer does not hand it out, or nothing of ours reads it', async () => {
    const { desk } = await opened();
    expect(await desk.useSavedPassword(office)).toBe('needs-administrator');
    expect(desk.chooseNetwork({ ...network, ssid: office }, { kind: 'saved' }, false)).toBe('not-now');
    expect(await (await opened(null)).desk.useSavedPassword(home)).toBe('no-answer');
  });

  it('is forgotten with the choice that it was for, even while the person is asked', async () => {
    type Answer = Awaited<ReturnType<SavedPasswords['password']>>;
    let answer: (value: Answer) => void = () => undefined;
    const slow = { ...computer, password: () => new Promise<Answer>((resolve) => (answer = resolve)) };
    const { desk, keeper } = await opened(slow);
    const asked = desk.useSavedPassword(home);
    await Promise.resolve();
    desk.send({ kind: 'cancel' });
    answer(ok(new Secret('wifi-password', 'too late')));
    expect(await asked).toBe('no-answer');
    expect(keeper.now().savedNetworks).toEqual([]);
  });
});
