import { expect, test } from 'vitest';
import { ok } from '../../shared/result';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const RETURN_MS = 15_000;

/** A setup on a PC that takes its time to come home, with a cable or without; when what happened, after connect-ap. */
async function slowReturn(withCable: boolean, hasStream = true) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.hasCable = withCable;
  world.streamWorks = hasStream;
  const ports = fakePorts(world);
  let connectedAt = 0;
  let homeAt = 0;
  const looks: number[] = [];
  const { move } = ports.wifi;
  const restore: NonNullable<typeof move>['restore'] = async () => {
    connectedAt ||= clock.now();
    await clock.sleep(RETURN_MS, new AbortController().signal);
    world.position = 'home';
    homeAt = clock.now();
    return ok(undefined);
  };
  const setup = startSetup(scripted(), {
    ...ports,
    wifi: {
      ...ports.wifi,
      move: move === null ? null : { ...move, restore },
    },
    cloud: {
      ...ports.cloud,
      session: (token) => {
        const session = ports.cloud.session(token);
        const device: typeof session.device = (...all) => {
          looks.push(clock.now());
          return session.device(...all);
        };
        return { ...session, device };
      },
    },
  });
  const end = await clock.until(setup.finished);
  return { end, looks, homeAt, endedAt: clock.now(), connectedAt };
}

test('beside a cable the cloud is watched while the PC is brought home, and what it told then counts', async () => {
  const { end, looks, homeAt, endedAt, connectedAt } = await slowReturn(true);
  expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
  expect((looks[0] ?? Infinity) - connectedAt).toBeLessThan(1000);
  expect(homeAt - connectedAt).toBeGreaterThan(RETURN_MS - 1);
  expect(endedAt - homeAt).toBeLessThan(1500);
  expect(looks).toHaveLength(1);
});

test('without another way out nobody is asked before the PC is home', async () => {
  const { end, looks, homeAt } = await slowReturn(false);
  expect(end).toMatchObject({ outcome: 'verified' });
  expect(looks[0]).toBeGreaterThanOrEqual(homeAt);
});

test('a stream that does not open beside the cable leaves it to the looks', async () => {
  const { end, looks, homeAt } = await slowReturn(true, false);
  expect(end).toMatchObject({ outcome: 'verified' });
  expect(looks.some((at) => at > homeAt)).toBe(true);
});

test.each([true, false])('at the device it is known whether the internet stays: %s', async (withCable) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.hasCable = withCable;
  const setup = startSetup(scripted(), fakePorts(world));
  expect(setup.snapshot().facts.internetStays).toBeNull();
  expect((await clock.until(setup.finished)).facts.internetStays).toBe(withCable);
});
