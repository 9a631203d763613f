import { describe, expect, it } from 'vitest';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { ok } from '../../shared/result';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { ACCESS_LIMIT_MS, SCRIPT_ACCESS_LIMIT_MS } from './late-access';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

/** What joining, the first questions and the way home may take besides. */
const REST_MS = 45_000;

/** A system that keeps the program from the device until `allow` is called. */
function scene(plan: Partial<SetupPlan> = {}) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const ports = fakePorts(world);
  let fault: SoftApFault | null = { kind: 'unreachable' };
  world.deviceFaults.probe = () => fault;
  const whyUnreachable = () => Promise.resolve(ok(fault === null ? null : ({ kind: 'local-network' } as const)));
  let joins = 0;
  world.radioFaults.join = () => {
    joins += 1;
    return null;
  };
  const observe = { ...ports.wifi.observe, whyUnreachable };
  const setup = startSetup(scripted(plan), { ...ports, wifi: { ...ports.wifi, observe } });
  const waiting = new Promise<SetupSnapshot>((resolve) => {
    setup.subscribe((now) => {
      if (now.instruction?.kind === 'allow-local-network') resolve(now);
    });
  });
  return {
    ...{ clock, world, setup, joins: () => joins },
    untilWaiting: () => clock.until(waiting),
    end: () => clock.until(setup.finished),
    allow: (instead: SoftApFault | null = null) => {
      fault = instead;
    },
  };
}

const calm = new AbortController().signal;

describe('a system that keeps the program from the device', () => {
  it.each([
    ['a person', true, ACCESS_LIMIT_MS],
    ['a script', false, SCRIPT_ACCESS_LIMIT_MS],
  ])('is waited for, and with the permission the setup of %s goes on by itself', async (_, interactive, limitMs) => {
    const { clock, world, setup, allow, untilWaiting, end, joins } = scene({ interactive });
    expect(await untilWaiting()).toMatchObject({ state: 'joinDevice', error: null });
    await clock.until(clock.sleep(limitMs - 5000, calm));
    expect(setup.snapshot().instruction).toEqual({ kind: 'allow-local-network' });
    expect([world.commands, world.configured, world.claimCode]).toEqual([[], null, null]);
    allow();
    expect(await end()).toMatchObject({ outcome: 'verified', instruction: null, facts: { homeRestored: true } });
    expect(joins()).toBe(1);
  });

  it.each([
    ['a person', true, ACCESS_LIMIT_MS],
    ['a script', false, SCRIPT_ACCESS_LIMIT_MS],
  ])('and never lets it through is the verdict, for %s, with the PC at home', async (_, interactive, limitMs) => {
    const { clock, setup, untilWaiting, joins, world } = scene({ interactive });
    await untilWaiting();
    const since = clock.now();
    const failed = new Promise<SetupSnapshot>((resolve) => {
      setup.subscribe((now) => {
        if (now.error !== null && now.facts.homeRestored === true) resolve(now);
      });
    });
    const now = await clock.until(failed);
    expect(now).toMatchObject({ error: { code: 'local-network-blocked' }, instruction: null });
    expect(clock.now() - since).toBeGreaterThanOrEqual(limitMs);
    expect(clock.now() - since).toBeLessThan(limitMs + REST_MS);
    expect([joins(), world.position, world.configured]).toEqual([1, 'home', null]);
  });

  it('is waited for again after the PC has wandered off', async () => {
    const { clock, world, allow, untilWaiting, end, joins } = scene();
    await untilWaiting();
    world.position = 'home';
    await clock.until(clock.sleep(10_000, calm));
    allow();
    expect(await end()).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
    expect(joins()).toBe(2);
  });

  it('keeps nobody from stopping', async () => {
    const { clock, setup, world, untilWaiting, end } = scene({ interactive: true });
    await untilWaiting();
    const since = clock.now();
    setup.send({ kind: 'cancel' });
    expect(await end()).toMatchObject({ outcome: 'cancelled', facts: { homeRestored: true } });
    expect(clock.now() - since).toBeLessThan(10_000);
    expect(world.position).toBe('home');
  });

  it('may, when it lets through, have kept it from something that is no device', async () => {
    const { allow, untilWaiting, end } = scene();
    await untilWaiting();
    allow({ kind: 'not-a-photon' });
    expect(await end()).toMatchObject({ outcome: 'failed', error: { code: 'device-protocol' } });
  });
});
