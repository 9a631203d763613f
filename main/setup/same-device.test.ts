import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import type { JournalFact } from '../ports/journal';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { DEVICE, deviceId, FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const TWIN = deviceId('000000000000000000000001');
const moments = ['device-read', 'configuring', 'connecting'] as const satisfies readonly JournalFact['fact'][];

/**
 * A setup whose PC comes, once this fact is noted, to another network where another device answers, until it is joined
 * anew; `tells`: the PC can see that it has left. `told`: what that device was told.
 */
async function straying(moment: (typeof moments)[number], tells: boolean) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const { wifi, device, journal, ...others } = fakePorts(world);
  const told: string[] = [];
  const toTwin = <T>(command: string, sent: T): T => {
    if (world.answersAs === TWIN) told.push(command);
    return sent;
  };
  let hasStrayed = false;
  world.radioFaults.join = () => {
    world.answersAs = DEVICE;
    return null;
  };
  const isAtDevice = () => Promise.resolve(ok(!tells || world.answersAs === DEVICE));
  const setup = startSetup(scripted(), {
    ...others,
    wifi: { ...wifi, observe: { ...wifi.observe, isAtDevice } },
    device: {
      ...device,
      setClaimCode: (...all) => toTwin('set', device.setClaimCode(...all)),
      configure: (...all) => toTwin('configure-ap', device.configure(...all)),
      connect: (...all) => toTwin('connect-ap', device.connect(...all)),
    },
    journal: {
      ...journal,
      append: async (fact) => {
        await journal.append(fact);
        if (hasStrayed || fact.fact !== moment) return;
        hasStrayed = true;
        world.answersAs = TWIN;
      },
    },
  });
  return { end: await clock.until(setup.finished), told, world };
}

describe('another device answers at the same address', () => {
  it.each(moments)('after %s: it is told nothing, and the setup says so', async (moment) => {
    const { end, told, world } = await straying(moment, false);
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'device-changed' }, facts: { homeRestored: true } });
    expect(told).toEqual([]);
    expect(world.codes.size).toBe(0);
  });

  it('before it is read: it is told nothing, and is not taken for the one that was met', async () => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    const setup = startSetup(scripted(), fakePorts(world));
    setup.subscribe(({ state }) => {
      if (state === 'readDevice') world.answersAs = TWIN;
    });
    const end = await clock.until(setup.finished);
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'device-changed' }, facts: { homeRestored: true } });
    expect(world.commands).not.toContain('configure-ap');
  });

  it.each(moments)(
    'after %s, where the PC sees that it left: it comes back, and only the device is told',
    async (moment) => {
      const { end, told, world } = await straying(moment, true);
      expect(end).toMatchObject({ outcome: 'verified', facts: { deviceId: DEVICE, homeRestored: true } });
      expect(told).toEqual([]);
      expect(world.commands.filter((command) => command === 'set')).toHaveLength(1);
    },
  );
});
