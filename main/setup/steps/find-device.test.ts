import { expect, test } from 'vitest';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import { startSetup } from '../setup';
import { fakePorts } from '../testing/fake-ports';
import { FakeWorld } from '../testing/fake-world';
import { scripted } from '../testing/plans';
import { VirtualClock } from '../testing/virtual-clock';

test('a minute without a device in sight is one word to hold SETUP, and no news with every look', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.mode = 'offline';
  const seen: SetupSnapshot[] = [];
  const setup = startSetup(scripted(), fakePorts(world));
  setup.subscribe((snapshot) => seen.push(snapshot));
  await clock.until(setup.finished);
  const looking = seen.filter(({ state, outcome }) => state === 'findDevice' && outcome === null);
  expect(looking.map(({ instruction }) => instruction)).toEqual([null, { kind: 'hold-setup-button' }]);
});
