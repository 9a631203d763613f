import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { SignedInToken } from '../ports/sign-in';
import { startSetup, type Setup } from './setup';
import { FakeCompany } from './testing/fake-company';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

function reached(setup: Setup, wanted: (snapshot: SetupSnapshot) => boolean): Promise<SetupSnapshot> {
  return new Promise((resolve) => {
    setup.subscribe((snapshot) => {
      if (wanted(snapshot)) resolve(snapshot);
    });
  });
}

describe('a token that died while the PC was at the device', () => {
  /** Runs until the setup waits for another token, then gives it one that the cloud takes. */
  async function runWith(account: SignedInToken | null, call: 'devices' | 'device') {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    let isDead = true;
    world.streamWorks = false;
    world.cloudFaults[call] = () => (isDead ? { kind: 'session' } : null);
    const setup = startSetup(scripted({ name: null, interactive: true }), { ...fakePorts(world), account });
    const waiting = await clock.until(reached(setup, ({ can }) => can.newToken !== null));
    isDead = false;
    expect(setup.send({ kind: 'use-token', token: new Secret('access-token', 'another') })).toBe(true);
    await clock.until(reached(setup, ({ question }) => question?.kind === 'name'));
    setup.send({ kind: 'skip-name' });
    return { waiting, end: await clock.until(setup.finished), world };
  }
  const nobodyNew: SignedInToken = {
    token: ({ refused }) =>
      Promise.resolve(refused === null ? ok(new Secret('access-token', 'old')) : fail({ kind: 'session' })),
  };

  it.each([
    ['as-given', null],
    ['sign-in', nobodyNew],
  ] as const)(
    'is replaced within the setup (%s), which goes on where it was: nothing is sent again',
    async (way, account) => {
      const { waiting, end, world } = await runWith(account, 'device');
      expect(waiting).toMatchObject({ state: 'failed', error: { code: 'token-invalid' }, can: { newToken: way } });
      expect(waiting.verdict?.signs.trouble?.code).toBe('token-invalid');
      expect(waiting.facts.homeRestored).toBe(true);
      expect(end.outcome).toBe('verified');
      expect([...world.codes]).toEqual(['code-1']);
      expect(world.commands.filter((command) => command === 'connect-ap')).toHaveLength(1);
    },
  );

  it('is replaced before the PC is moved too', async () => {
    const { waiting, end } = await runWith(null, 'devices');
    expect(waiting).toMatchObject({ verdict: null, facts: { homeRestored: null } });
    expect(end.outcome).toBe('verified');
  });

  it("is the company's to replace, where that is who hands it out", async () => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    const company = new FakeCompany(world);
    world.streamWorks = false;
    world.cloudFaults.device = () => ({ kind: 'session' });
    const setup = startSetup(scripted({ interactive: true }), { ...fakePorts(world), company });
    const waiting = await clock.until(reached(setup, ({ state }) => state === 'failed'));
    expect(waiting).toMatchObject({ error: { code: 'token-invalid' }, can: { newToken: null } });
    expect(setup.send({ kind: 'use-token', token: new Secret('access-token', 'another') })).toBe(false);
    setup.send({ kind: 'cancel' });
    await clock.until(setup.finished);
  });
});
