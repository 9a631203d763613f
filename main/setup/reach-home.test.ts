import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import type { JournalFact } from '../ports/journal';
import type { Reach, WifiAdapter } from '../ports/wifi-adapter';
import { pendingRestorations } from './journal-facts';
import { putHome } from './put-home';
import { mendFormerRun } from './recovery';
import { startSetup } from './setup';
import { fakePorts, fakeRadio } from './testing/fake-ports';
import { FakeWorld, PHOTON } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const calm = new AbortController().signal;
const whole: Reach = ['ipv4', 'ipv6', 'router'];
const claim = { kind: 'none' } as const;

/** A radio whose home has this; `after`: how it is so many ms after the return. */
function radioOf(world: FakeWorld, before: Reach, after: (ms: number) => Reach): WifiAdapter {
  const radio = fakeRadio(world);
  const move = radio.move ?? expect.fail();
  let backAt: number | null = null;
  return {
    ...radio,
    observe: {
      ...radio.observe,
      reach: () => Promise.resolve(ok(backAt === null ? before : after(world.clock.now() - backAt))),
    },
    move: {
      ...move,
      restore: async (home, signal) => {
        const moved = await move.restore(home, signal);
        backAt ??= world.clock.now();
        return moved;
      },
    },
  };
}

function worldOf(): { readonly clock: VirtualClock; readonly world: FakeWorld } {
  const clock = new VirtualClock();
  return { clock, world: new FakeWorld(clock) };
}

/** A whole setup without a claim, from such a home. */
async function setUp(before: Reach, after: (ms: number) => Reach, hasCable = false) {
  const { clock, world } = worldOf();
  world.hasCable = hasCable;
  const facts: JournalFact[] = [];
  const times: number[] = [];
  const ports = fakePorts(world, facts);
  const append = (fact: JournalFact): Promise<void> => {
    times.push(clock.now());
    return ports.journal.append(fact);
  };
  const wifi = radioOf(world, before, after);
  const journal = { ...ports.journal, append };
  const setup = startSetup(scripted({ claim }), { ...ports, wifi, journal });
  const end = await clock.until(setup.finished);
  const at = (name: JournalFact['fact']): number => times[facts.findIndex(({ fact }) => fact === name)] ?? NaN;
  return {
    end,
    facts,
    returnedInMs: at('home-restored') - at('restoring-home'),
    codes: end.warnings.map((w) => w.code),
  };
}

describe('home', () => {
  it.each<[Reach]>([[whole], [['ipv6']], [[]]])('is remembered with what leads on from it: %j', async (reach) => {
    const { facts } = await setUp(reach, () => reach);
    expect(facts).toContainEqual({
      fact: 'home-remembered',
      home: expect.objectContaining({ reach }) as object,
    });
  });

  it.each([
    ['at once', 0],
    ['after seconds', 6000],
  ])('that gives %s what it gave is waited for, and is as it was', async (_, ms) => {
    const { end, returnedInMs, codes } = await setUp(whole, (since) => (since >= ms ? whole : ['ipv6']));
    expect(end).toMatchObject({ outcome: 'configured', facts: { homeRestored: true } });
    expect(codes).toEqual([]);
    expect(returnedInMs).toBeGreaterThanOrEqual(ms);
    expect(returnedInMs).toBeLessThan(ms + 3000);
  });

  it.each([
    ['an address', []],
    ['a router', ['ipv4']],
  ] as const)('that never gives %s again is come back to, without internet', async (_, after) => {
    const { end, facts, returnedInMs, codes } = await setUp(['ipv4', 'router'], () => after);
    expect(end).toMatchObject({ outcome: 'configured', facts: { homeRestored: true } });
    expect(codes).toEqual(['offline']);
    expect(returnedInMs).toBeLessThan(40_000);
    expect(pendingRestorations(facts)).toEqual([]);
  });

  it('that lost one of two ways out is not said to have no internet', async () => {
    const { codes, returnedInMs } = await setUp(whole, () => ['ipv4', 'router']);
    expect(codes).toEqual([]);
    expect(returnedInMs).toBeLessThan(20_000);
  });

  it('that never gives an address again is not said to have no internet beside a cable', async () => {
    expect((await setUp(whole, () => [], true)).codes).toEqual([]);
  });

  it.each<[Reach]>([[[]], [['ipv4']]])('that led nowhere before is not waited for: %j', async (before) => {
    const { codes, returnedInMs } = await setUp(before, () => before);
    expect(codes).toEqual([]);
    expect(returnedInMs).toBeLessThan(3000);
  });

  it('of a journal of an earlier version is the connection alone', async () => {
    const { clock, world } = worldOf();
    const former = { connectionId: 'home-1', name: 'Home' };
    const radio = radioOf(world, [], () => []);
    const back = await clock.until(putHome(radio, former, clock, calm));
    expect(back).toEqual(ok({ isCutOff: false }));
    expect(clock.now()).toBeLessThan(3000);
  });
});

it('what a dead run left is put back and let go, and whoever did it knows that it has no internet', async () => {
  const { clock, world } = worldOf();
  world.position = 'device';
  const facts: JournalFact[] = [
    { fact: 'run-started', runId: 'r', at: 0, adapter: { kind: 'practice', control: 'fake' }, claims: true },
    { fact: 'home-remembered', home: { connectionId: 'home-1', name: 'Home', reach: whole } },
    { fact: 'joining-device', ssid: PHOTON },
  ];
  const { journal, log } = fakePorts(world, facts);
  const mended = mendFormerRun(journal, () => radioOf(world, whole, () => []), clock, log, calm);
  expect(await clock.until(mended)).toMatchObject({ homeRestored: true, isCutOff: true });
  expect(pendingRestorations(facts)).toEqual([]);
});
