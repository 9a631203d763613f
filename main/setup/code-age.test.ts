import { expect, test } from 'vitest';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { SignedInToken } from '../ports/sign-in';
import { startSetup, type Setup } from './setup';
import { FakeCompany } from './testing/fake-company';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, NETWORK, PASSWORD } from './testing/fake-world';
import { password, scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const minute = 60_000;
const wrongFirst: Partial<SetupPlan> = { interactive: true, login: password('wrong') };

function begin(plan: Partial<SetupPlan>, companied = false) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const company = companied ? new FakeCompany(world) : null;
  const setup = startSetup(scripted(plan), { ...fakePorts(world), company });
  return { clock, world, setup, company };
}

function reached(setup: Setup, wanted: (snapshot: SetupSnapshot) => boolean): Promise<void> {
  return new Promise((resolve) => {
    setup.subscribe((snapshot) => {
      if (wanted(snapshot)) resolve();
    });
  });
}

const asksPassword = ({ question }: SetupSnapshot): boolean => question?.kind === 'password';
const failed = ({ state }: SetupSnapshot): boolean => state === 'failed';
const reachedEnd = async (setup: Setup): Promise<SetupSnapshot> => {
  await reached(setup, failed);
  return setup.snapshot();
};
const timesIn = (end: SetupSnapshot, wanted: string): number =>
  end.passed.filter(({ state }) => state === wanted).length;

test('a young code that was sent is sent again after a wrong password: it was not used', async () => {
  const { clock, world, setup } = begin(wrongFirst);
  await clock.until(reached(setup, asksPassword));
  await clock.until(clock.sleep(20 * minute));
  setup.send({ kind: 'password', login: password(PASSWORD) });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
  expect(world.commands.filter((command) => command === 'set')).toHaveLength(2);
  expect([...world.codes]).toEqual(['code-1']);
});

test('an old code that was sent is neither sent again nor followed by a second: the device is claimed by its id', async () => {
  const { clock, world, setup } = begin(wrongFirst);
  await clock.until(reached(setup, asksPassword));
  await clock.until(clock.sleep(61 * minute));
  world.claimCode = null;
  const before = setup.snapshot().elapsedMs;
  setup.send({ kind: 'password', login: password(PASSWORD) });
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'verified' });
  expect(world.commands.filter((command) => command === 'set')).toHaveLength(1);
  expect([...world.codes]).toEqual(['code-1']);
  expect(end.elapsedMs - before - 61 * minute).toBeLessThan(minute);
});

test('without a token no second code follows either: that the device is nobody’s is said, and a new setup gets a new code', async () => {
  const { clock, world, setup, company } = begin({ ...wrongFirst, claim: { kind: 'code', code: null } }, true);
  await clock.until(reached(setup, asksPassword));
  await clock.until(clock.sleep(61 * minute));
  world.claimCode = null;
  setup.send({ kind: 'password', login: password(PASSWORD) });
  const end = await clock.until(reachedEnd(setup));
  expect(end).toMatchObject({ state: 'failed', error: { code: 'not-owned' } });
  expect(world.commands.filter((command) => command === 'set')).toHaveLength(1);
  expect([...world.codes]).toEqual(['company-2']);
  expect(company?.calls.filter((call) => call === 'claimCode')).toHaveLength(1);
});

test('without a token an old code that was never sent is replaced by the company', async () => {
  const claim = { kind: 'code', code: null } as const;
  const { clock, world, setup } = begin({ interactive: true, claim, network: null, login: null }, true);
  await clock.until(reached(setup, ({ question }) => question?.kind === 'which-network'));
  await clock.until(clock.sleep(51 * minute));
  const network = { ssid: NETWORK, security: 'auto', hidden: false } as const;
  setup.send({ kind: 'choose-network', network, login: password(PASSWORD) });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
  expect([...world.codes]).toEqual(['company-3']);
});

test('a code that grew old while the PC was at home is renewed before it leaves', async () => {
  const { clock, world, setup } = begin({ interactive: true });
  world.mode = 'offline';
  await clock.until(reached(setup, failed));
  await clock.until(clock.sleep(11 * minute));
  world.mode = 'listening';
  setup.send({ kind: 'retry' });
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'verified' });
  expect(timesIn(end, 'claimCode')).toBe(2);
  expect([...world.codes]).toEqual(['code-2']);
});

test('a young one is not', async () => {
  const { clock, world, setup } = begin({ interactive: true });
  world.mode = 'offline';
  await clock.until(reached(setup, failed));
  world.mode = 'listening';
  setup.send({ kind: 'retry' });
  const end = await clock.until(setup.finished);
  expect(timesIn(end, 'claimCode')).toBe(1);
  expect([...world.codes]).toEqual(['code-1']);
});

test("with a company's server the token is looked at again before the PC leaves again", async () => {
  const { clock, world, setup, company } = begin({ interactive: true }, true);
  world.mode = 'offline';
  await clock.until(reached(setup, failed));
  const asked = company?.calls.filter((call) => call === 'token').length ?? 0;
  world.mode = 'listening';
  setup.send({ kind: 'retry' });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
  expect(company?.calls.filter((call) => call === 'token').length).toBeGreaterThan(asked);
});

/** A setup whose device is found at the second try, with whoever signed in for it. */
async function triedAgain(account: SignedInToken) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const setup = startSetup(scripted({ interactive: true }), { ...fakePorts(world), account });
  world.mode = 'offline';
  await clock.until(reached(setup, failed));
  world.mode = 'listening';
  setup.send({ kind: 'retry' });
  return { clock, world, setup };
}

test('a token of a sign-in that would die on the way is renewed before the PC leaves again', async () => {
  const wishes: number[] = [];
  const account: SignedInToken = {
    token: ({ minimumLifeMs }) => {
      wishes.push(minimumLifeMs / minute);
      return Promise.resolve(ok(new Secret('access-token', `token-${wishes.length}`)));
    },
  };
  const { clock, setup } = await triedAgain(account);
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
  // At the start, with the claim code, and before the second way.
  expect(wishes).toEqual([20, 20, 20]);
});

test('one that only the person can renew ends the setup where the PC still is, at home', async () => {
  let asked = 0;
  const account: SignedInToken = {
    token: () => {
      asked += 1;
      return Promise.resolve(asked < 3 ? ok(new Secret('access-token', 'token')) : fail({ kind: 'session' }));
    },
  };
  const { clock, world, setup } = await triedAgain(account);
  await clock.until(reached(setup, ({ error }) => error?.code === 'token-invalid'));
  expect(world.position).toBe('home');
  expect(world.commands).toEqual([]);
  setup.send({ kind: 'cancel' });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'cancelled', facts: { homeRestored: null } });
});
