import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { SetupIntent } from '../../shared/setup/intents';
import type { WifiObserver } from '../ports/wifi-adapter';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { ANOTHER, FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

interface Story {
  readonly plan?: Partial<SetupPlan>;
  /** How often somebody takes the PC away, and where to. */
  readonly times?: number;
  readonly to?: FakeWorld['position'];
  readonly during?: 'probe' | 'device-id' | 'scan-ap' | 'configure-ap';
  readonly answer?: SetupIntent;
  readonly observe?: Partial<WifiObserver>;
}

/** A PC that is on another network of its computer in the middle, two seconds after it has left the device. */
async function taken({ plan, times = 1, to = 'another', during = 'configure-ap', answer, observe = {} }: Story) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  let left = 0;
  let joins = 0;
  world.radioFaults.join = () => {
    joins += 1;
    return null;
  };
  world.deviceFaults[during] = () => {
    if (left === times) return null;
    left += 1;
    world.position = 'nowhere';
    clock.after(2000, () => (world.position = to));
    return { kind: 'unreachable' };
  };
  const ports = fakePorts(world);
  const wifi = { ...ports.wifi, observe: { ...ports.wifi.observe, ...observe } };
  const asked: { readonly snapshot: SetupSnapshot; readonly position: string; readonly joins: number }[] = [];
  const setup = startSetup(scripted({ interactive: true, name: null, ...plan }), { ...ports, wifi });
  setup.subscribe((snapshot) => {
    if (snapshot.question?.kind === 'name') setup.send({ kind: 'skip-name' });
    if (snapshot.question?.kind !== 'go-on') return;
    asked.push({ snapshot, position: world.position, joins });
    // A person takes their time, in which nobody moves anything.
    clock.after(60_000, () => {
      asked.push({ snapshot, position: world.position, joins });
      setup.send(answer ?? { kind: 'go-on' });
    });
  });
  return { end: await clock.until(setup.finished), asked, world, joins };
}

describe('a PC that somebody took to a third network', () => {
  it.each(['probe', 'device-id', 'scan-ap', 'configure-ap'] as const)(
    'is left there until its person wants to go on, and then the setup does (%s)',
    async (during) => {
      const { end, asked, joins, world } = await taken({ during });
      expect(asked.map(({ position }) => position)).toEqual(['another', 'another']);
      expect(asked.map((one) => one.joins)).toEqual([1, 1]);
      expect(asked[0]?.snapshot.question).toEqual({ kind: 'go-on', network: ANOTHER });
      expect(joins).toBe(2);
      expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
      expect(world.position).toBe('home');
    },
  );

  it('goes home when its person stops', async () => {
    const { end, joins, world } = await taken({ answer: { kind: 'cancel' } });
    expect(end).toMatchObject({ outcome: 'cancelled', facts: { homeRestored: true } });
    expect([joins, world.position]).toEqual([1, 'home']);
  });

  it('is asked about each time, however often that is', async () => {
    const { end, asked, joins } = await taken({ times: 4 });
    expect([asked.length, joins]).toEqual([8, 5]);
    expect(end).toMatchObject({ outcome: 'verified' });
  });

  it.each(['probe', 'configure-ap'] as const)('is brought back by a script, but not for ever (%s)', async (during) => {
    const story = { during, plan: { interactive: false } };
    const once = await taken(story);
    expect(once.end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
    expect([once.asked.length, once.joins]).toEqual([0, 2]);
    const always = await taken({ ...story, times: 9 });
    expect(always.end).toMatchObject({ outcome: 'failed', error: { code: 'switched-away' } });
    expect([always.asked.length, always.joins, always.world.position]).toEqual([0, 3, 'home']);
  });
});

describe('what is no choice of anybody', () => {
  it.each([
    ['its home', { to: 'home' }],
    ['no network', { to: 'nowhere' }],
    ['a network that the system says it chose', { observe: { isSystemsChoice: () => Promise.resolve(true) } }],
    ['a network that nobody can tell from a home without a name', { observe: { ownNetwork: () => nobodyKnows } }],
  ] as const)('is that the PC went to %s: it is joined to the device again, unasked', async (_where, story) => {
    const { end, asked, joins } = await taken(story);
    expect([asked.length, joins]).toEqual([0, 2]);
    expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
  });
});

const nobodyKnows = Promise.resolve(ok(null));
