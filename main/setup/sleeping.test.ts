import { expect, it } from 'vitest';
import type { SetupState } from '../../shared/setup/states';
import type { JournalFact } from '../ports/journal';
import { pendingRestorations } from './journal-facts';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

/** What a setup that goes on after waking may take. */
const LIMIT_MS = 60_000;

const states: readonly SetupState[] = [
  ...(['claimCode', 'rememberHome', 'findDevice', 'joinDevice', 'readDevice', 'scan'] as const),
  ...(['configure', 'connect', 'rejoinHome', 'verify', 'name'] as const),
];
/** Whether its clock goes on while a computer sleeps is a matter of the system. */
const sleeps = states.flatMap((state) => [
  { state, clock: 'stands still', passedMs: 0 },
  { state, clock: 'goes on for an hour', passedMs: 3_600_000 },
]);

it.each(sleeps)(
  'a PC asleep in $state that wakes up at home goes on; its clock $clock',
  async ({ state, passedMs }) => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    const journal: JournalFact[] = [];
    const setup = startSetup(scripted(), fakePorts(world, journal));
    const woke: number[] = [];
    let hasSlept = false;
    setup.subscribe((snapshot) => {
      if (snapshot.state !== state || hasSlept) return;
      hasSlept = true;
      clock.after(0, () => {
        world.position = 'home';
        clock.jump(passedMs);
        woke.push(clock.now());
      });
    });
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
    expect(woke).toHaveLength(1);
    expect(clock.now() - Math.max(...woke)).toBeLessThan(LIMIT_MS);
    expect([world.position, pendingRestorations(journal)]).toEqual(['home', []]);
  },
);
