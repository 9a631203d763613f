import { describe, expect, it, vi } from 'vitest';
import { setupError } from '../../../shared/errors/error-codes';
import type { WifiView } from '../../../shared/ipc/wifi-view';
import { tourStations } from '../../../shared/practice/training';
import type { PracticeWorld } from '../../../shared/practice/world';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import { keepSnapshot } from './snapshot-keeper';
import { createTrainingDesk, practicePreparation } from './training-desk';

const world = { control: 'http://127.0.0.1:1' } as PracticeWorld;
const wifi: WifiView = { system: 'linux', way: 'auto', report: null, opens: [] };

function setUp() {
  const told: string[] = [];
  const account = { who: 'developer', cannotKeep: null, state: { kind: 'signed-out', because: null } } as const;
  const keeper = keepSnapshot({ language: 'en', lastProduct: null, companyServer: null, account, wifi });
  const hands = {
    setFaults: (_control: string, faults: readonly { readonly name: string }[]) => {
      told.push(`faults ${faults.map(({ name }) => name).join(' ')}`);
      return Promise.resolve(true);
    },
    tell: (_control: string, what: string) => {
      told.push(what);
      return Promise.resolve(true);
    },
    ask: () => Promise.resolve({ ...world, deviceSsidHex: 'next' }),
  };
  const prepare = practicePreparation(keeper, hands);
  const desk = {
    practiceWorld: () => world,
    endPractice: vi.fn(() => Promise.resolve<'done' | 'not-now'>('done')),
    start: vi.fn((_request: object, next?: boolean) => {
      keeper.change({ mode: 'practice' });
      void prepare(world, next === true);
      return 'begun' as const;
    }),
    toStart: vi.fn(() => {
      keeper.change({ mode: 'none' });
      return Promise.resolve('done' as const);
    }),
  };
  return { training: createTrainingDesk(keeper, desk, hands), keeper, desk, told, prepare };
}

describe('the training desk', () => {
  it('switches single faults on and off in the world that is there', async () => {
    const { training, keeper, told } = setUp();
    await training.setFault('wrong-password', true);
    await training.setFault('never-leaves', true);
    await training.setFault('wrong-password', false);
    expect(told).toEqual(['faults wrong-password', 'faults wrong-password never-leaves', 'faults never-leaves']);
    expect(keeper.now().practice.faults).toEqual(['never-leaves']);
  });

  it('begins each station with a device of its own, out of setup mode where that is the failure', async () => {
    const { training, keeper, told, desk } = setUp();
    await training.goOn();
    expect(keeper.now().practice.tour?.station).toBe(tourStations[0].id);
    told.length = 0;
    await training.goOn();
    await vi.waitFor(() => {
      expect(told).toEqual(['faults ', 'reset-device', 'faults ', 'leave-setup']);
    });
    expect(desk.start).toHaveBeenLastCalledWith({ mode: 'practice', claim: 'token' }, true);
  });

  it('makes the world sound again once the failure has shown itself', async () => {
    const { training, keeper, told } = setUp();
    await training.goOn();
    keeper.showSetup({ ...firstSnapshot('r'), error: setupError('offline') });
    expect(keeper.now().practice.tour?.seen).toEqual([]);
    keeper.showSetup({ ...firstSnapshot('r'), error: setupError('not-particle') });
    expect(keeper.now().practice.tour?.seen).toEqual(['captive-page']);
    await vi.waitFor(() => {
      expect(told.at(-1)).toBe('faults ');
    });
  });

  it('ends after the last station, when it is told to, and when a person goes back to the start', async () => {
    const { training, keeper, desk } = setUp();
    for (let at = 0; at < tourStations.length; at += 1) await training.goOn();
    expect(await training.goOn()).toBe('done');
    expect(keeper.now().practice.tour?.station).toBeNull();
    expect(desk.start).toHaveBeenCalledTimes(tourStations.length);
    await training.end();
    expect(keeper.now()).toMatchObject({ mode: 'none', practice: { tour: null } });
    await training.goOn();
    await desk.toStart();
    expect(keeper.now().practice.tour).toBeNull();
  });

  it('touches neither a real setup nor a world that somebody else has spoilt', async () => {
    const { training, keeper, desk, told, prepare } = setUp();
    expect(await prepare(world, false)).toMatchObject({ deviceSsidHex: 'next' });
    expect(told).toEqual([]);
    keeper.change({ mode: 'real' });
    expect(await training.goOn()).toBe('not-now');
    expect(desk.endPractice).not.toHaveBeenCalled();
    desk.endPractice.mockResolvedValue('not-now');
    expect(await training.end()).toBe('not-now');
    expect(desk.toStart).not.toHaveBeenCalled();
  });
});
