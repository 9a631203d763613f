import type { ErrorCode } from '../errors/error-codes';
import type { SetupSnapshot } from '../setup/snapshot';
import type { PracticeFault, PracticeFaultSetting } from './world';

/** The faults that a person can switch on for training, in the order in which a setup meets them. */
export const trainingFaults = [
  'captive-page',
  'cloud-5xx',
  'token-expired',
  'ap-gone',
  'silence',
  'claimed-before',
  'network-absent',
  'never-leaves',
  'wrong-password',
  'network-without-internet',
  'owned-by-other',
  'event-stream-dropped',
] as const satisfies readonly PracticeFault[];
export type TrainingFault = (typeof trainingFaults)[number];

/** One failure of the guided tour: what the world is made to do, and how the failure shows itself. */
interface Station {
  readonly id: string;
  readonly faults: readonly PracticeFaultSetting[];
  /** The device is not in setup mode when the station begins. */
  readonly deviceAway?: true;
  readonly showsIn: (setup: SetupSnapshot) => boolean;
}

/** The six failures that people report most (features-and-ux 4.2), in the order in which a setup meets them. */
export const tourStations = [
  { id: 'captive-page', faults: [{ name: 'captive-page' }], showsIn: names('not-particle') },
  {
    id: 'not-in-setup-mode',
    faults: [],
    deviceAway: true,
    showsIn: ({ instruction }) => instruction?.kind === 'hold-setup-button',
  },
  {
    id: 'other-owner',
    faults: [{ name: 'owned-by-other' }],
    showsIn: ({ question }) => question?.kind === 'take-over',
  },
  {
    id: 'network-out-of-reach',
    faults: [{ name: 'network-absent', at: 'configure-ap' }],
    showsIn: ({ question }) => question?.kind === 'which-network' && question.because?.code === 'network-not-found',
  },
  {
    id: 'wrong-password',
    faults: [{ name: 'wrong-password' }],
    showsIn: ({ question, error }) => question?.kind === 'password' || error?.code === 'wifi-credentials-rejected',
  },
  {
    id: 'no-internet-there',
    faults: [{ name: 'network-without-internet' }],
    showsIn: ({ error, passed }) => error !== null && passed.some(({ state }) => state === 'connect'),
  },
] as const satisfies readonly Station[];
export type StationId = (typeof tourStations)[number]['id'];

/** Where a person is on the guided tour. */
export interface TourView {
  /** null: every station has been gone through. */
  readonly station: StationId | null;
  /** Stations whose failure has shown itself; the world is sound again from then on. */
  readonly seen: readonly StationId[];
}

/** What is practised besides the setup itself. */
export interface PracticeView {
  readonly faults: readonly TrainingFault[];
  readonly tour: TourView | null;
}

/** Practice with nothing going wrong. */
export const plainPractice: PracticeView = { faults: [], tour: null };

/** The station that still waits for its failure to show itself. */
export function stationAhead({ tour }: PracticeView): Station | undefined {
  return tourStations.find(({ id }) => id === tour?.station && !tour.seen.includes(id));
}

/** Everything that the world is to have wrong now. */
export function faultsOf(view: PracticeView): readonly PracticeFaultSetting[] {
  return [...view.faults.map((name) => ({ name })), ...(stationAhead(view)?.faults ?? [])];
}

/** The tour at its next station: the first one when it begins, none after the last. */
export function nextStation(tour: TourView | null): TourView {
  const at = tourStations.findIndex(({ id }) => id === tour?.station);
  const station = tour !== null && at < 0 ? null : (tourStations[at + 1]?.id ?? null);
  return { station, seen: tour?.seen ?? [] };
}

function names(code: ErrorCode): Station['showsIn'] {
  return ({ error }) => error?.code === code;
}
