import { describe, expect, it } from 'vitest';
import { setupError } from '../errors/error-codes';
import { firstSnapshot } from '../setup/first-snapshot';
import { faultsOf, nextStation, plainPractice, stationAhead, tourStations, type TourView } from './training';

describe('the guided tour', () => {
  it('goes through every station once and ends', () => {
    const gone: (string | null)[] = [];
    let tour: TourView | null = null;
    do {
      tour = nextStation(tour);
      gone.push(tour.station);
    } while (tour.station !== null);
    expect(gone).toEqual([...tourStations.map(({ id }) => id), null]);
    expect(nextStation(tour).station).toBeNull();
  });

  it('has its fault until it has shown itself, beside what was switched on by hand', () => {
    const tour = { station: 'wrong-password', seen: [] } as const;
    const view = { faults: ['never-leaves'], tour } as const;
    expect(faultsOf(view).map(({ name }) => name)).toEqual(['never-leaves', 'wrong-password']);
    expect(faultsOf({ ...view, tour: { ...tour, seen: ['wrong-password'] } })).toEqual([{ name: 'never-leaves' }]);
    expect(faultsOf(plainPractice)).toEqual([]);
  });

  it('takes no other moment of a setup for its failure', () => {
    const calm = firstSnapshot('r');
    for (const station of tourStations) expect(station.showsIn(calm)).toBe(false);
    const captive = stationAhead({ faults: [], tour: { station: 'captive-page', seen: [] } });
    expect(captive?.showsIn({ ...calm, error: setupError('offline') })).toBe(false);
    expect(captive?.showsIn({ ...calm, error: setupError('not-particle') })).toBe(true);
  });
});
