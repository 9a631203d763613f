import { expect, test } from 'vitest';
import type { JournalFact } from '../ports/journal';
import type { WifiAdapter } from '../ports/wifi-adapter';
import { pendingRestorations } from './journal-facts';
import { mendFormerRun } from './recovery';
import { startSetup } from './setup';
import { fakePorts, fakeRadio } from './testing/fake-ports';
import { FakeWorld, PHOTON } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const log = { info: () => undefined, warn: () => undefined };
const { signal } = new AbortController();
const stick = { kind: 'network-manager', device: 'wlan1' } as const;
const cabin = { connectionId: 'cabin', name: 'Cabin', joined: [PHOTON] };

/** A run on the stick that died at the device, whereupon the stick was pulled out. */
function stickPulledOut(): JournalFact[] {
  return [
    { fact: 'run-started', runId: 'dead', at: 0, adapter: stick, claims: true },
    { fact: 'home-remembered', home: { connectionId: 'cabin', name: 'Cabin' } },
    { fact: 'joining-device', ssid: PHOTON },
    { fact: 'run-ended', outcome: 'failed' },
  ];
}

/** The adapter of a stick that is not there. */
function pulledOut(world: FakeWorld): WifiAdapter {
  const { observe, move } = fakeRadio(world);
  const gone = () => Promise.resolve({ ok: false, error: { kind: 'no-adapter' } } as const);
  return {
    ref: stick,
    observe: { ...observe, home: gone, isHome: gone },
    move: move === null ? null : { ...move, restore: gone },
  };
}

test('a home that waits for one radio is not taken for that of another', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const journal = stickPulledOut();
  const end = await clock.until(startSetup(scripted(), fakePorts(world, journal)).finished);
  expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
  expect(world.position).toBe('home');
  expect(journal.filter((fact) => fact.fact === 'home-remembered').at(-1)).toMatchObject({ home: { name: 'Home' } });
  expect(pendingRestorations(journal)).toEqual([{ adapter: stick, home: cabin }]);
});

test('a radio that was pulled out holds nobody up, and is put back when it is there again', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const journal = stickPulledOut();
  const ports = fakePorts(world, journal);
  await clock.until(startSetup(scripted(), ports).finished);
  const before = clock.now();
  const without = mendFormerRun(ports.journal, () => pulledOut(world), clock, log, signal);
  expect(await clock.until(without)).toBeNull();
  expect(clock.now() - before).toBeLessThan(1000);

  let restored: unknown;
  const { observe, move } = fakeRadio(world);
  const back: WifiAdapter = {
    ref: stick,
    observe,
    move: move && {
      ...move,
      restore: (home) => {
        restored = home;
        return Promise.resolve({ ok: true, value: undefined });
      },
    },
  };
  expect(await clock.until(mendFormerRun(ports.journal, () => back, clock, log, signal))).toMatchObject({
    homeRestored: true,
  });
  expect(restored).toEqual(cabin);
  expect(pendingRestorations(journal)).toEqual([]);
});
