import { expect, test } from 'vitest';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { JournalFact } from '../ports/journal';
import { startSetup, type Setup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const minute = 60_000;

/** A setup with a person before it, in a world that is spoilt first. */
function begin(spoil: (world: FakeWorld) => void) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  spoil(world);
  const journal: JournalFact[] = [];
  const setup = startSetup(scripted({ interactive: true }), fakePorts(world, journal));
  return { clock, world, setup, journal };
}

function reached(setup: Setup, wanted: (snapshot: SetupSnapshot) => boolean): Promise<SetupSnapshot> {
  return new Promise((resolve) => {
    setup.subscribe((snapshot) => {
      if (wanted(snapshot)) resolve(snapshot);
    });
  });
}

const failed = ({ state }: SetupSnapshot): boolean => state === 'failed';

test('a verdict keeps its signs, one next action, and what else it may be', async () => {
  const { clock, setup } = begin((world) => (world.networkHasInternet = false));
  const { verdict, error } = await clock.until(reached(setup, failed));
  expect(error?.code).toBe('device-never-online');
  expect(verdict).toMatchObject({
    code: 'device-never-online',
    next: 'look-at-light',
    signsDisagree: false,
    signs: { deviceNetwork: 'away', inAccount: false, alive: false, claimById: 'refused', light: null },
  });
  expect(verdict?.others).toContain('device-no-internet');
});

test('what a person says of the light refines the verdict, as often as it changes, without a new setup', async () => {
  const { clock, setup, world } = begin((fake) => (fake.networkHasInternet = false));
  await clock.until(reached(setup, failed));
  const commands = world.commands.length;
  setup.send({ kind: 'say-light', light: 'orange-twice' });
  expect(setup.snapshot()).toMatchObject({
    state: 'failed',
    error: { code: 'device-no-internet' },
    verdict: { next: 'check-internet', signs: { light: 'orange-twice' } },
  });
  setup.send({ kind: 'say-light', light: 'green-blink' });
  expect(setup.snapshot()).toMatchObject({ error: { code: 'device-keeps-trying' }, verdict: { next: 'hold-setup' } });
  expect(world.commands).toHaveLength(commands);
  setup.send({ kind: 'retry' });
  expect(setup.snapshot()).toMatchObject({ verdict: null, question: { kind: 'password' } });
});

test('a device that says hello after the verdict is verified by itself', async () => {
  const { clock, setup, world } = begin((fake) => (fake.joinMs = 4 * minute));
  const first = await clock.until(reached(setup, failed));
  expect(first.error?.code).toBe('device-never-online');
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'verified', error: null, verdict: null });
  expect(end.elapsedMs).toBeLessThan(5 * minute);
  expect(world.commands.filter((command) => command === 'connect-ap')).toHaveLength(1);
});

test('without an event stream a late device is found by looking, at a quarter of a minute', async () => {
  const { clock, setup } = begin((fake) => {
    fake.joinMs = 4 * minute;
    fake.streamWorks = false;
  });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
});

test('a computer that was offline goes on by itself when it is back', async () => {
  const { clock, setup } = begin((world) => {
    const away = () => (world.clock.now() < 5 * minute ? { kind: 'offline' as const } : null);
    Object.assign(world.cloudFaults, { reachable: away, device: away });
  });
  const first = await clock.until(reached(setup, failed));
  expect(first).toMatchObject({ error: { code: 'offline' }, verdict: { next: 'reconnect-computer' } });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', verdict: null });
});

test('nobody waits for a late sign for longer than ten minutes', async () => {
  const { clock, setup } = begin((world) => (world.networkHasInternet = false));
  await clock.until(reached(setup, failed));
  await clock.until(clock.sleep(20 * minute));
  expect(setup.snapshot().state).toBe('failed');
  setup.send({ kind: 'cancel' });
  expect((await clock.until(setup.finished)).outcome).toBe('cancelled');
});

test('a device that a person sees updating gets 300 s', async () => {
  const { clock, setup } = begin((world) => (world.joinMs = 250_000));
  await clock.until(reached(setup, ({ state }) => state === 'verify'));
  setup.send({ kind: 'say-light', light: 'magenta-flicker' });
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'verified' });
  expect(end.passed.map(({ state }) => state).filter((state) => state === 'verify')).toHaveLength(1);
});

test('a device that had networks before and takes its time may be on one of them: a note, not a failure', async () => {
  const { clock, setup } = begin((world) => {
    world.owner = 'me';
    world.claimedBefore = true;
    world.joinMs = 40_000;
  });
  expect(await clock.until(setup.finished)).toMatchObject({
    outcome: 'verified',
    warnings: [{ code: 'device-on-older-network' }],
  });
});
