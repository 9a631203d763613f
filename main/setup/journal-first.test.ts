import { describe, expect, it } from 'vitest';
import type { Journal, JournalFact } from '../ports/journal';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

type FactName = JournalFact['fact'];

/** A setup on a disk that is full when this is to be noted; whether the PC was ever moved. */
async function withoutRoomFor(refused: FactName) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const ports = fakePorts(world);
  const noted: JournalFact[] = [];
  const journal: Journal = {
    read: () => Promise.resolve(noted),
    append: (fact) => {
      if (fact.fact === refused) return Promise.reject(new Error('ENOSPC'));
      noted.push(fact);
      return Promise.resolve();
    },
  };
  let moved = false;
  const { move } = ports.wifi;
  const join: NonNullable<typeof move>['join'] = (...all) => {
    moved = true;
    if (move === null) throw new Error('Nobody moves this PC.');
    return move.join(...all);
  };
  const wifi = { ...ports.wifi, move: move === null ? null : { ...move, join } };
  const end = await clock.until(startSetup(scripted(), { ...ports, journal, wifi }).finished);
  return { end, world, moved };
}

describe('what cannot be noted is not done', () => {
  it.each(['run-started', 'home-remembered', 'joining-device'] as const)(
    'without %s this PC stays where it is',
    async (fact) => {
      const { end, world, moved } = await withoutRoomFor(fact);
      expect(end).toMatchObject({ outcome: 'failed', error: { code: 'internal' } });
      expect([moved, world.position, world.commands]).toEqual([false, 'home', []]);
    },
  );

  it.each([
    ['device-read', ['configure-ap', 'set', 'connect-ap']],
    ['configuring', ['configure-ap', 'set', 'connect-ap']],
    ['connecting', ['connect-ap']],
  ] as const)('without %s the device is told no more, and this PC comes home', async (fact, unsent) => {
    const { end, world } = await withoutRoomFor(fact);
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'internal' }, facts: { homeRestored: true } });
    expect(world.commands.filter((command) => unsent.some((one) => one === command))).toEqual([]);
    expect(world.position).toBe('home');
  });

  it.each(['restoring-home', 'home-restored', 'run-ended'] as const)(
    'without %s it comes home all the same',
    async (fact) => {
      const { end, world } = await withoutRoomFor(fact);
      expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
      expect(world.position).toBe('home');
    },
  );
});
