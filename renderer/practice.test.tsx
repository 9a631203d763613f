import { afterEach, describe, expect, it } from 'vitest';
import { tourStations, trainingFaults, type TourView } from '../shared/practice/training';
import { english } from '../shared/texts/english';
import { App } from './App';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, runningApp } from './fixtures/snapshots';

let page: Mounted;
afterEach(() => page.unmount());

const done = { ok: true, value: null };
const answers = { 'practice/fault': done, 'practice/tour': done } as const;

async function shown(tour: TourView | null, running = true): Promise<void> {
  page = await mount(<App />, answers);
  const app = running ? runningApp() : appOf({ mode: 'none' });
  await page.show({ ...app, practice: { faults: ['never-leaves'], tour } });
}

const next = { to: 'next' } as const;

describe('practice', () => {
  it('has its ribbon on every screen while it lasts, and none outside', async () => {
    await shown(null);
    expect(page.text()).toContain(english('practice.ribbon'));
    await page.show({ ...runningApp(), rev: 2, mode: 'real' });
    expect(page.text()).not.toContain(english('practice.ribbon'));
  });

  it('lets every fault be ticked, on the first screen too', async () => {
    for (const running of [true, false]) {
      await shown(null, running);
      expect(page.text()).toContain(english('practice.faultsOn', { count: 1 }));
      expect(page.host.querySelectorAll('.fault-list input')).toHaveLength(trainingFaults.length);
      await page.click(english('practice.fault.never-leaves'));
      await page.click(english('practice.fault.wrong-password'));
      expect(page.sent.filter(([name]) => name === 'practice/fault')).toEqual([
        ['practice/fault', { name: 'never-leaves', on: false }],
        ['practice/fault', { name: 'wrong-password', on: true }],
      ]);
      if (running) await page.unmount();
    }
  });
});

describe('the guided tour', () => {
  it('begins on the first screen with one click', async () => {
    await shown(null, false);
    await page.click(english('tour.start'));
    expect(page.sent).toContainEqual(['practice/tour', next]);
  });

  it.each(tourStations.map(({ id }, at) => [id, at + 1] as const))(
    '%s says what to do, then what was seen, and where on the tour it is',
    async (station, at) => {
      await shown({ station, seen: [] });
      expect(page.text()).toContain(english('tour.progress', { at, of: 6 }));
      expect(page.text()).toContain(english(`tour.${station}.task`));
      expect(page.text()).not.toContain(english(`tour.${station}.seen`));
      await page.click(english('tour.skip'));
      const seen = { ...runningApp(), rev: 2, practice: { faults: [], tour: { station, seen: [station] } } };
      await page.show(seen);
      expect(page.text()).toContain(english(`tour.${station}.seen`));
      await page.click(english(at === tourStations.length ? 'tour.last' : 'tour.next'));
      expect(page.sent.map(([name]) => name)).toEqual(['practice/tour', 'practice/tour']);
    },
  );

  it('can be left at any time, and says at the end what was met', async () => {
    await shown({ station: null, seen: ['wrong-password', 'captive-page'] });
    expect(page.text()).toContain(english('tour.doneBody', { count: 2 }));
    await page.click(english('tour.leave'));
    expect(page.sent).toContainEqual(['practice/tour', { to: 'end' }]);
  });
});
