import { describe, expect, it, vi } from 'vitest';
import { ssidFromHex, type Ssid } from '../../../shared/domain/ssid';
import { setupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import { systemClock } from '../../ports/system-clock';
import { IDLE_LIMIT_MS } from './login-memory';
import { practice, setUp } from './testing/desk';

const home = ssidFromHex('486f6d65') as Ssid;
const network = { ssid: home, security: 'wpa2', hidden: false } as const;
const typed = { kind: 'password', password: 'correct horse' } as const;
const first = firstSnapshot('r');
const naming: SetupSnapshot = { ...first, state: 'name', question: { kind: 'name', suggestion: 'wombat' } };
const verified: SetupSnapshot = { ...first, state: 'done', outcome: 'verified', facts: { ...first.facts, network } };

async function begun(table: ReturnType<typeof setUp>, count = 1): Promise<void> {
  await vi.waitFor(() => {
    expect(table.plans).toHaveLength(count);
  });
}

async function ended(table: ReturnType<typeof setUp>, snapshot: SetupSnapshot): Promise<void> {
  table.end(snapshot);
  await vi.waitFor(() => {
    expect(table.keeper.now().running).toBe(false);
  });
}

describe('the choice of a network before a setup', () => {
  it('shows what this computer hears, and begins nothing', async () => {
    const seen = { ssid: home, rssi: -40, security: 'wpa2', channel: 6, on24GHz: true, unsupported: null } as const;
    const table = setUp({ lookAround: () => Promise.resolve(ok({ networks: [seen], own: home, behindPage: false })) });
    table.desk.start(practice);
    expect(table.keeper.now().choosing).toMatchObject({ listening: true, networks: [] });
    await vi.waitFor(() => {
      expect(table.keeper.now().choosing).toEqual({
        ...{ listening: false, networks: [seen], own: home, behindPage: false, error: null },
      });
    });
    expect(table.keeper.now()).toMatchObject({ mode: 'practice', running: false, clock: { speed: 20 } });
    expect(table.plans).toHaveLength(0);
  });

  it('ends its listening when looking around broke', async () => {
    const table = setUp({ lookAround: () => Promise.reject(new Error('a bug')) });
    table.desk.start(practice);
    await vi.waitFor(() => {
      expect(table.keeper.now().choosing).toMatchObject({ listening: false, error: { code: 'internal' } });
    });
  });

  it('goes back to the start when coming to the practice world broke', async () => {
    const table = setUp({ attachPractice: () => Promise.reject(new Error('no space left on device')) });
    table.desk.start(practice);
    await vi.waitFor(() => {
      expect(table.keeper.now()).toMatchObject({ choosing: null, mode: 'none', error: { code: 'internal' } });
    });
    expect(table.desk.start({ mode: 'real', claim: 'none' })).toBe('begun');
  });

  it('says why nothing can be heard, and takes a network all the same', async () => {
    const error = setupError('network-names-hidden');
    const table = setUp({ lookAround: () => Promise.resolve(fail(error)) });
    table.desk.start(practice);
    await vi.waitFor(() => {
      expect(table.keeper.now().choosing?.error).toEqual(error);
    });
    expect(table.desk.chooseNetwork(network, typed, false)).toBe('begun');
    await begun(table);
    const plan = table.plans[0];
    expect(plan).toMatchObject({ network });
    expect(plan?.login?.kind === 'password' && plan.login.password.reveal()).toBe('correct horse');
    expect(table.keeper.now().choosing).toBeNull();
    expect(JSON.stringify(table.keeper.now())).not.toContain('correct horse');
  });

  it('looks again when asked, and lets the look before go', async () => {
    const signals: AbortSignal[] = [];
    const lookAround = vi.fn((_world: unknown, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    });
    const table = setUp({ lookAround });
    table.desk.start(practice);
    await vi.waitFor(() => {
      expect(signals).toHaveLength(1);
    });
    expect(table.desk.lookAgain()).toBe('sent');
    await vi.waitFor(() => {
      expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    });
  });

  it('goes back to the start when it is cancelled', () => {
    const table = setUp();
    table.desk.start(practice);
    expect(table.desk.send({ kind: 'cancel' })).toBe('sent');
    expect(table.keeper.now()).toMatchObject({ choosing: null, mode: 'none', setup: null });
    expect(table.desk.askDevice()).toBe('not-now');
  });

  it('closes with the reason where no practice world can be had', async () => {
    const table = setUp({ attachPractice: () => Promise.resolve(fail(setupError('internal'))) });
    table.desk.start(practice);
    await vi.waitFor(() => {
      expect(table.keeper.now()).toMatchObject({ choosing: null, mode: 'none', error: { code: 'internal' } });
    });
  });
});

describe('another device on the same network', () => {
  async function oneDone(speed = 1) {
    const table = setUp({ clock: systemClock(speed) });
    table.desk.start(practice);
    table.desk.chooseNetwork(network, typed, false);
    await begun(table);
    return table;
  }

  it('begins at once with network and password from memory, and nothing of them is shown but the name', async () => {
    const table = await oneDone();
    await ended(table, verified);
    expect(table.keeper.now().remembered).toEqual(network);
    expect(await table.desk.startAnother(null)).toBe('begun');
    await begun(table, 2);
    const login = table.plans[1]?.login;
    expect(login?.kind === 'password' && login.password.reveal()).toBe('correct horse');
    expect(JSON.stringify(table.keeper.now())).not.toContain('correct horse');
  });

  it('can follow straight from the question for a name, which is answered on the way', async () => {
    const table = await oneDone();
    table.tell(naming);
    const going = table.desk.startAnother('Till 7');
    expect(table.intents).toEqual([{ kind: 'name', name: 'Till 7' }]);
    table.end({ ...verified, facts: { ...verified.facts, name: 'Till 7' } });
    expect(await going).toBe('begun');
    await begun(table, 2);
  });

  it('waits while a name that could not be given is told', async () => {
    const table = await oneDone();
    table.tell(naming);
    const going = table.desk.toStart('Till 7');
    table.end(verified);
    expect(await going).toBe('not-now');
    expect(table.keeper.now().setup?.outcome).toBe('verified');
  });

  it('keeps a success when the app is left at the question for a name', async () => {
    const table = await oneDone();
    table.tell(naming);
    const left = table.desk.leave();
    expect(table.intents).toEqual([{ kind: 'skip-name' }]);
    table.end(verified);
    await left;
    expect(table.keeper.now().setup?.outcome).toBe('verified');
  });

  it('uses the password that was typed last', async () => {
    const table = await oneDone();
    table.tell({
      ...first,
      question: { kind: 'password', network, because: setupError('wifi-credentials-rejected'), networks: [] },
    });
    expect(table.desk.sendPassword({ kind: 'password', password: 'the right one' }, false)).toBe('sent');
    await ended(table, verified);
    await table.desk.startAnother(null);
    await begun(table, 2);
    const login = table.plans[1]?.login;
    expect(login?.kind === 'password' && login.password.reveal()).toBe('the right one');
  });

  it.each([
    ['the person goes back to the start', (table: ReturnType<typeof setUp>) => table.desk.toStart(null)],
    ['the app is left', (table: ReturnType<typeof setUp>) => table.desk.leave()],
  ])('holds nothing any more when %s', async (_when, act) => {
    const table = await oneDone();
    await ended(table, verified);
    await act(table);
    expect(table.keeper.now().remembered).toBeNull();
  });

  it('holds nothing any more when nobody comes back for it', async () => {
    const speed = 1000;
    const table = await oneDone(speed);
    await ended(table, verified);
    const forgotten = (): void => {
      expect(table.keeper.now().remembered).toBeNull();
    };
    await vi.waitFor(forgotten, { timeout: (4 * IDLE_LIMIT_MS) / speed });
    expect(await table.desk.startAnother(null)).toBe('begun');
    expect(table.keeper.now().choosing).not.toBeNull();
  });

  it('holds no password that the network refused', async () => {
    const table = await oneDone();
    await ended(table, { ...first, outcome: 'failed', error: setupError('wifi-credentials-rejected') });
    expect(table.keeper.now().remembered).toBeNull();
    table.desk.start(practice);
    expect(table.desk.chooseNetwork(network, { kind: 'remembered' }, false)).toBe('not-now');
  });
});
