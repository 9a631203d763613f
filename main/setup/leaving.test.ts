import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SetupIntent } from '../../shared/setup/intents';
import { setupStates, type SetupState } from '../../shared/setup/states';
import type { JournalFact } from '../ports/journal';
import { lastRun, pendingRestorations } from './journal-facts';
import { startSetup } from './setup';
import { FakeCompany } from './testing/fake-company';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, NETWORK, PASSWORD, PHOTON } from './testing/fake-world';
import { password, scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const answers: readonly SetupIntent[] = [
  { kind: 'choose-device', ssid: PHOTON },
  { kind: 'choose-network', network: { ssid: NETWORK, security: 'auto', hidden: false }, login: password(PASSWORD) },
  { kind: 'password', login: password(PASSWORD) },
  { kind: 'password', login: password('wrong again') },
  { kind: 'rescan' },
  { kind: 'take-over' },
  { kind: 'allow-downgrade' },
  { kind: 'refuse-downgrade' },
  { kind: 'name', name: 'porch' },
  { kind: 'skip-name' },
  { kind: 'retry' },
];

const cancellable = setupStates.filter((state) => !['name', 'done', 'leaving'].includes(state));

test('a stop while its name is saved leaves the device verified, here and for the company', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const company = new FakeCompany(world);
  const journal: JournalFact[] = [];
  const setup = startSetup(scripted(), { ...fakePorts(world, journal), company });
  setup.subscribe(({ state }) => {
    if (state === 'name') setup.send({ kind: 'cancel' });
  });
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'verified', error: null, facts: { name: null, homeRestored: true } });
  expect(company.calls.at(-1)).toBe('complete verified');
  expect(journal.at(-1)).toEqual({ fact: 'run-ended', outcome: 'verified' });
});

test.each(cancellable)('a cancel in %s brings the PC home and sends nothing more', async (state) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  if (state === 'failed') world.deviceFaults.set = () => ({ kind: 'result', r: -1 });
  const journal: JournalFact[] = [];
  const chooses = state === 'scan' || state === 'chooseNetwork';
  const plan = scripted({ interactive: true, checkPassword: true, ...(chooses ? { network: null } : {}) });
  const setup = startSetup(plan, fakePorts(world, journal));
  let sent = -1;
  const cancel = (seen: { readonly state: SetupState }): void => {
    if (seen.state !== state || sent >= 0) return;
    sent = world.commands.length;
    setup.send({ kind: 'cancel' });
  };
  setup.subscribe(cancel);
  cancel(setup.snapshot());
  const end = await clock.until(setup.finished);
  expect(end.outcome).toBe('cancelled');
  expect(world.position).toBe('home');
  expect(end.facts.homeRestored).not.toBe(false);
  expect(world.commands).toHaveLength(sent);
  expect(pendingRestorations(journal)).toEqual([]);
  expect(lastRun(journal)?.ended).not.toBe(false);
});

test('leaving ends within its bound even if the PC cannot be put back, and says so', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.radioFaults.restore = () => ({ kind: 'return-failed' });
  const journal: JournalFact[] = [];
  const setup = startSetup(scripted(), fakePorts(world, journal));
  let cancelledAt = 0;
  setup.subscribe((snapshot) => {
    if (snapshot.state !== 'configure' || cancelledAt > 0) return;
    cancelledAt = clock.now();
    setup.send({ kind: 'cancel' });
  });
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'cancelled', facts: { homeRestored: false } });
  expect(clock.now() - cancelledAt).toBeLessThan(26_000);
  expect(pendingRestorations(journal)[0]?.home.name).toBe('Home');
});

test('a step that throws ends as internal, with the PC at home', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.deviceFaults['public-key'] = () => {
    throw new Error('a bug');
  };
  const end = await clock.until(startSetup(scripted(), fakePorts(world)).finished);
  expect(end).toMatchObject({ outcome: 'failed', error: { code: 'internal' }, facts: { homeRestored: true } });
});

test('in front of a person a failure puts the PC home first; a retry goes on from there', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  let refusals = 1;
  world.deviceFaults['configure-ap'] = () => (refusals-- > 0 ? { kind: 'result', r: -4 } : null);
  const setup = startSetup(scripted({ interactive: true }), fakePorts(world));
  setup.subscribe((snapshot) => {
    if (snapshot.state === 'failed' && snapshot.can.retry) {
      expect(world.position).toBe('home');
      expect(snapshot.error?.code).toBe('password-invalid');
      setup.send({ kind: 'retry' });
    }
    if (snapshot.question?.kind === 'password') setup.send({ kind: 'password', login: password(PASSWORD) });
  });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
});

/** One thing that goes wrong, so many times. */
const trouble = fc.record({
  place: fc.constantFrom('device', 'cloud', 'radio' as const),
  which: fc.nat(6),
  times: fc.constantFrom(1, 2, 5, 1000),
});
const behaviour = fc.record({
  interactive: fc.boolean(),
  claim: fc.boolean(),
  wrongPassword: fc.boolean(),
  claimedBefore: fc.boolean(),
  ethernet: fc.boolean(),
  leaves: fc.boolean(),
  troubles: fc.array(trouble, { maxLength: 3 }),
  intents: fc.array(fc.record({ afterMs: fc.nat(20_000), which: fc.nat(answers.length - 1) }), { maxLength: 12 }),
  cancelAfterMs: fc.nat(300_000),
});

test('whatever people and faults do, it ends, and ends at home or says that it does not', async () => {
  const property = fc.asyncProperty(behaviour, async (how) => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    Object.assign(world, {
      claimedBefore: how.claimedBefore,
      everythingReachable: how.ethernet,
      leavesOnConnect: how.leaves,
    });
    for (const each of how.troubles) addTrouble(world, each);
    const journal: JournalFact[] = [];
    const plan = scripted({
      interactive: how.interactive,
      login: password(how.wrongPassword ? 'wrong' : PASSWORD),
      ...(how.claim ? {} : { claim: { kind: 'none' } }),
    });
    const setup = startSetup(plan, fakePorts(world, journal));
    let at = 0;
    for (const { afterMs, which } of how.intents) {
      at += afterMs;
      clock.after(at, () => {
        setup.send(answers[which] ?? { kind: 'retry' });
      });
    }
    if (how.interactive) {
      clock.after(how.cancelAfterMs, () => {
        setup.send({ kind: 'cancel' });
      });
    }
    const end = await clock.until(setup.finished, 2_000_000);
    expect(end.outcome).not.toBeNull();
    if (world.position !== 'home') expect(end.facts.homeRestored).toBe(false);
    if (end.facts.homeRestored === false) expect(pendingRestorations(journal)).not.toEqual([]);
    if (end.outcome === 'verified') expect([world.mode, world.owner]).toEqual(['online', 'me']);
    expect(world.codes.size).toBeLessThanOrEqual(1);
  });
  await fc.assert(property, { numRuns: 80 });
});

function addTrouble(world: FakeWorld, { place, which, times }: { place: string; which: number; times: number }): void {
  let left = times;
  const strike =
    <F>(fault: F) =>
    () =>
      left-- > 0 ? fault : null;
  const device = ['probe', 'device-id', 'public-key', 'configure-ap', 'set', 'connect-ap', 'scan-ap'] as const;
  const cloud = ['devices', 'device', 'claim', 'claimById', 'rename', 'reachable', 'device'] as const;
  const radio = ['join', 'restore', 'scan', 'home', 'join', 'restore', 'scan'] as const;
  if (place === 'device') world.deviceFaults[device[which] ?? 'probe'] = strike({ kind: 'unreachable' });
  else if (place === 'cloud') world.cloudFaults[cloud[which] ?? 'device'] = strike({ kind: 'service', status: 500 });
  else world.radioFaults[radio[which] ?? 'join'] = strike({ kind: 'tool-failed' });
}
