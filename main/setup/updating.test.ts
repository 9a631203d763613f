import { describe, expect, it, test } from 'vitest';
import { startSetup } from './setup';
import { FakeCompany } from './testing/fake-company';
import { fakePorts } from './testing/fake-ports';
import { DEVICE, FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const second = 1000;

/** A device of this customer that updates itself at its first connection, and says hello only afterwards. */
async function setUp(updateIsVisible: boolean, helloAfterMs: number) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.owner = 'me';
  world.claimedBefore = true;
  world.joinMs = helloAfterMs;
  const end = startSetup(scripted(), fakePorts(world)).finished;
  if (updateIsVisible) {
    clock.after(60 * second, () => {
      const event = { deviceId: DEVICE, name: 'spark/flash/status', data: 'started', publishedAt: world.serverTime() };
      for (const listener of world.listeners) listener({ kind: 'event', event });
    });
  }
  return clock.until(end);
}

test('a device that is seen to update itself gets 300 s', async () => {
  expect(await setUp(true, 250 * second)).toMatchObject({ outcome: 'verified', error: null });
});

test('an update is shown while it goes on, as far as it was seen', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.owner = 'me';
  world.joinMs = 250 * second;
  const setup = startSetup(scripted(), fakePorts(world));
  const shown: boolean[] = [];
  setup.subscribe(({ state, facts }) => {
    if (state === 'verify' && facts.seen.updating !== shown.at(-1)) shown.push(facts.seen.updating);
  });
  clock.after(60 * second, () => {
    const event = { deviceId: DEVICE, name: 'spark/flash/status', data: 'started', publishedAt: world.serverTime() };
    for (const listener of world.listeners) listener({ kind: 'event', event });
  });
  await clock.until(setup.finished);
  expect(shown).toEqual([false, true]);
});

test('one that is not seen to do so gets 120 s', async () => {
  const end = await setUp(false, 250 * second);
  expect(end.error?.code).toBe('owned-but-offline');
  expect(end.elapsedMs).toBeLessThan(150 * second);
});

test('an update that never ends does not hold the verdict for longer than that', async () => {
  const end = await setUp(true, 3600 * second);
  expect(end.error?.code).toBe('device-updating');
  expect(end.elapsedMs).toBeGreaterThan(300 * second);
  expect(end.elapsedMs).toBeLessThan(340 * second);
});

test.each([
  ['says that it updates itself', 'magenta-flicker', 'verified'],
  ['says something else', 'green-blink', 'failed'],
] as const)('where only a company’s server looks, a person %s', async (_case, light, outcome) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.joinMs = 250 * second;
  const plan = scripted({ claim: { kind: 'code', code: null }, name: null });
  const setup = startSetup(plan, { ...fakePorts(world), company: new FakeCompany(world) });
  clock.after(60 * second, () => setup.send({ kind: 'say-light', light }));
  expect(await clock.until(setup.finished)).toMatchObject({ outcome });
});

describe('a device that is verified', () => {
  /** The end of a setup whose device says hello, and of which this is told right behind. */
  async function verifiedWith(updates: readonly string[], inSafeMode = false) {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    Object.assign(world, { inSafeMode, streamWorks: !inSafeMode });
    const hello = world.deviceOnline.bind(world);
    world.deviceOnline = () => {
      hello();
      for (const data of updates) {
        const event = { deviceId: DEVICE, name: 'spark/flash/status', data, publishedAt: world.serverTime() };
        for (const listener of world.listeners) listener({ kind: 'event', event });
      }
    };
    const end = await clock.until(startSetup(scripted(), fakePorts(world)).finished);
    return { outcome: end.outcome, warnings: end.warnings.map(({ code }) => code) };
  }

  it.each([
    ['with an update begun', ['started'], false],
    ['waiting for the rest of an update', [], true],
  ] as const)('%s is told to be left plugged in', async (_, updates, inSafeMode) => {
    expect(await verifiedWith(updates, inSafeMode)).toEqual({ outcome: 'verified', warnings: ['device-updating'] });
  });

  it.each([
    ['with an update that has ended', ['started', 'success']],
    ['without an update', []],
  ] as const)('%s is told to be done', async (_, updates) => {
    expect(await verifiedWith(updates)).toEqual({ outcome: 'verified', warnings: [] });
  });
});
