import type { PracticeFaultSetting, PracticeWorld } from '../../../shared/practice/world';
import {
  faultsOf,
  nextStation,
  stationAhead,
  type PracticeView,
  type TrainingFault,
} from '../../../shared/practice/training';
import type { SetupDesk } from './desk-commands';
import type { SnapshotKeeper } from './snapshot-keeper';

/** The hands that reach into a practice world. */
export interface WorldHands {
  readonly setFaults: (control: string, faults: readonly PracticeFaultSetting[]) => Promise<boolean>;
  readonly tell: (control: string, what: 'leave-setup' | 'reset-device' | 'shutdown') => Promise<boolean>;
  readonly ask: (control: string) => Promise<PracticeWorld | undefined>;
}

/** What the tour moves along. */
type Desk = Pick<SetupDesk, 'start' | 'toStart' | 'endPractice' | 'practiceWorld'>;

/** What can be switched and toured in practice. The snapshot holds all of its state. */
export interface TrainingDesk {
  setFault(name: TrainingFault, on: boolean): Promise<void>;
  /** Ends what goes on in practice and begins the next station of the tour with a device of its own. */
  goOn(): Promise<'done' | 'not-now'>;
  /** The tour is over, wherever it is; back to the start. */
  end(): Promise<'done' | 'not-now'>;
}

/** Makes a world ready for the next setup, as the snapshot wants it. */
export function practicePreparation(
  keeper: SnapshotKeeper,
  hands: WorldHands,
): (world: PracticeWorld, next: boolean) => Promise<PracticeWorld> {
  return async (world, next) => {
    const { practice } = keeper.now();
    if (next) await hands.tell(world.control, 'reset-device');
    // A world that somebody else has spoilt stays as it is, until something is wanted of it here.
    if (faultsOf(practice).length > 0 || practice.tour !== null) {
      await hands.setFaults(world.control, faultsOf(practice));
    }
    if (stationAhead(practice)?.deviceAway === true) await hands.tell(world.control, 'leave-setup');
    return (await hands.ask(world.control)) ?? world;
  };
}

/** Makes the desk of the training; it watches the setups for the failure that the tour waits for. */
export function createTrainingDesk(keeper: SnapshotKeeper, desk: Desk, hands: WorldHands): TrainingDesk {
  let mode = keeper.now().mode;

  const change = async (practice: PracticeView): Promise<void> => {
    keeper.change({ practice });
    const world = desk.practiceWorld();
    if (world !== null) await hands.setFaults(world.control, faultsOf(practice));
  };

  keeper.subscribe(({ practice, setup, mode: next }) => {
    const wasPractice = mode === 'practice';
    mode = next;
    if (practice.tour === null) return;
    // Whoever goes back to the start has left the tour.
    if (wasPractice && next === 'none') void change({ ...practice, tour: null });
    const station = stationAhead(practice);
    if (station === undefined || setup === null || !station.showsIn(setup)) return;
    const seen = [...practice.tour.seen, ...(practice.tour.station === null ? [] : [practice.tour.station])];
    void change({ ...practice, tour: { ...practice.tour, seen } });
  });

  return {
    setFault: (name, on) => {
      const { practice } = keeper.now();
      const others = practice.faults.filter((fault) => fault !== name);
      return change({ ...practice, faults: on ? [...others, name] : others });
    },
    goOn: async () => {
      if (keeper.now().mode === 'real' || (await desk.endPractice()) === 'not-now') return 'not-now';
      const { practice } = keeper.now();
      const tour = nextStation(practice.tour);
      await change({ ...practice, tour });
      if (tour.station === null) return 'done';
      return desk.start({ mode: 'practice', claim: 'token' }, true) === 'begun' ? 'done' : 'not-now';
    },
    end: async () => {
      if ((await desk.endPractice()) === 'not-now') return 'not-now';
      await change({ ...keeper.now().practice, tour: null });
      return desk.toStart(null);
    },
  };
}
