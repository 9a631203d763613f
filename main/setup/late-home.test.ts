import { expect, test } from 'vitest';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { startSetup, type Setup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

/** A setup with a person before it, on a PC that cannot be put back; at the moment when that is said. */
async function stranded(fails: (world: FakeWorld) => void) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  fails(world);
  const setup = startSetup(scripted({ interactive: true }), fakePorts(world));
  const attempts: number[] = [];
  setup.subscribe(({ state, attempt }) => {
    if (state === 'failed') attempts.push(attempt);
  });
  const told = await clock.until(reached(setup, ({ state }) => state === 'failed'));
  expect(told).toMatchObject({ error: { code: 'rejoin-failed' }, facts: { homeRestored: false } });
  return { clock, world, setup, attempts };
}

function reached(setup: Setup, wanted: (snapshot: SetupSnapshot) => boolean): Promise<SetupSnapshot> {
  return new Promise((resolve) => {
    setup.subscribe((snapshot) => {
      if (wanted(snapshot)) resolve(snapshot);
    });
  });
}

const cannotReturn = (world: FakeWorld): void => {
  world.radioFaults.restore = () => (world.position === 'home' ? null : { kind: 'return-failed' });
};

test('a PC that its person brings home goes on by itself, and the device is verified', async () => {
  const { clock, world, setup } = await stranded(cannotReturn);
  await clock.until(clock.sleep(60_000, new AbortController().signal));
  expect(setup.snapshot().state).toBe('failed');
  world.position = 'home';
  const broughtHome = clock.now();
  const seen = await clock.until(reached(setup, ({ facts }) => facts.homeRestored === true));
  expect(clock.now() - broughtHome).toBeLessThan(5000);
  expect(seen.error).toBeNull();
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
});

test('one that is home, with something else that cannot be put back, does not try for ever', async () => {
  const { clock, world, setup, attempts } = await stranded((one) => {
    one.radioFaults.restore = () => {
      one.position = 'home';
      return { kind: 'permission' };
    };
  });
  await clock.until(clock.sleep(15 * 60_000, new AbortController().signal), 20 * 60_000);
  expect(world.position).toBe('home');
  expect(setup.snapshot()).toMatchObject({ state: 'failed', can: { retry: true } });
  expect(new Set(attempts).size).toBe(1);
});
