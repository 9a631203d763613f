import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systems, type System } from '../shared/domain/system';
import type { AppMode, AppSnapshot } from '../shared/ipc/app-snapshot';
import { english } from '../shared/texts/english';
import { App } from './App';
import { mount, type Mounted } from './fixtures/mounted';
import { appOf, choosing, facts, runningApp, wifi } from './fixtures/snapshots';

let page: Mounted;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(async () => {
  await page.unmount();
  vi.useRealTimers();
});

async function shown(app: AppSnapshot): Promise<void> {
  page = await mount(<App />, { 'window/stay': { ok: true, value: null } });
  await page.show(app);
}

async function pass(seconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
  });
}

describe('a wait', () => {
  it('says what limits it, its usual time, and when it is longer and much longer than usual', async () => {
    const verifying = runningApp({ elapsedMs: 20_000 });
    await shown({ ...verifying, clock: { speed: 1, stepBeganMs: 20_000 } });
    expect(page.text()).toContain(english('wait.hello'));
    expect(page.text()).toContain(english('pace.usual', { seconds: 20 }));
    await pass(21);
    expect(page.text()).toContain(english('pace.longer', { seconds: 20 }));
    await pass(20);
    expect(page.text()).toContain(english('pace.much-longer'));
  });

  it('starts anew with the next state, and counts nothing twice when main speaks in between', async () => {
    const at = (state: 'configure' | 'verify', rev: number, elapsedMs: number): AppSnapshot => ({
      ...runningApp({ state, elapsedMs }),
      rev,
      clock: { speed: 1, stepBeganMs: state === 'configure' ? 0 : 13_000 },
    });
    await shown(at('configure', 1, 0));
    await pass(13);
    expect(page.text()).toContain(english('pace.much-longer'));
    await page.show(at('verify', 2, 13_000));
    expect(page.text()).toContain(english('pace.usual', { seconds: 20 }));
    await pass(11);
    await page.show(at('verify', 3, 24_000));
    expect(page.text()).toContain('11 sec');
  });
});

describe('the pause of the internet', () => {
  const pausing = (homeRestored: boolean | null): AppSnapshot =>
    runningApp({ state: homeRestored === null ? 'joinDevice' : 'connect', facts: { ...facts, homeRestored } });

  it.each([
    [null, 'pause.ahead'],
    [false, 'pause.now'],
    [true, 'pause.over'],
  ] as const)('is told with the computer restored: %s', async (homeRestored, id) => {
    await shown(pausing(homeRestored));
    expect(page.text()).toContain(english(id));
  });

  it.each([null, false])(
    'is none where another adapter carries the internet, and that is said',
    async (homeRestored) => {
      const { report } = wifi;
      if (report === null) throw new Error('no report');
      const adapters = report.adapters.map((one) => ({ ...one, carriesInternet: false }));
      await shown({ ...pausing(homeRestored), mode: 'real', wifi: { ...wifi, report: { ...report, adapters } } });
      expect(page.text()).toContain(english('pause.kept'));
      for (const id of ['pause.ahead', 'pause.now'] as const) expect(page.text()).not.toContain(english(id));
    },
  );

  it('is none as soon as another way to the internet is seen at the device', async () => {
    const there = { ...facts, homeRestored: false, internetStays: true };
    await shown(runningApp({ state: 'configure', facts: there }));
    expect(page.text()).toContain(english('pause.kept'));
    expect(page.text()).not.toContain(english('pause.now'));
  });
});

describe('what the system may show while the computer is at the device', () => {
  const at = (system: System, homeRestored: boolean | null, mode: AppMode = 'real'): AppSnapshot => ({
    ...runningApp({ state: 'configure', facts: { ...facts, homeRestored } }),
    ...{ mode, wifi: { ...wifi, system } },
  });

  it.each(systems)('is told there, in the words of the system: %s', async (system) => {
    await shown(at(system, false));
    expect(page.text()).toContain(english(`popup.${system}`));
  });

  it.each([
    ['before', at('windows', null)],
    ['afterwards', at('windows', true)],
    ['in practice', at('windows', false, 'practice')],
  ])('is not told %s', async (_when, app) => {
    await shown(app);
    expect(page.text()).not.toContain(english('popup.windows'));
  });
});

describe('where a person moves the computer', () => {
  const byHand = { ...facts, movedByHand: true };
  const promises = ['pause.ahead', 'pause.now', 'pause.over', 'password.pause'] as const;

  function promisesNothing(): void {
    for (const id of promises) expect(page.text()).not.toContain(english(id));
  }

  it.each([
    ['on the way', 'joinDevice', byHand],
    [
      'at the device, after this program had moved it',
      'configure',
      { ...byHand, sentByHand: true, homeRestored: true },
    ],
  ] as const)('no length and no end of the pause are promised %s', async (_when, state, known) => {
    await shown(runningApp({ state, facts: known }));
    expect(page.text()).toContain(english('pause.byHand'));
    promisesNothing();
  });

  it('nor on the page of the network', async () => {
    await shown(appOf({ choosing, wifi: { ...wifi, way: 'guided' } }));
    expect(page.text()).toContain(english('pause.byHand'));
    promisesNothing();
    await page.show({ ...appOf({ choosing }), rev: 2 });
    expect(page.text()).toContain(english('password.pause'));
  });

  it('another connection that carries the internet is told all the same', async () => {
    await shown(runningApp({ state: 'joinDevice', facts: { ...byHand, internetStays: true } }));
    expect(page.text()).toContain(english('pause.kept'));
  });

  it('nobody else is said to put it back when the window is closed', async () => {
    await shown({ ...runningApp({ facts: { ...byHand, internetStays: true } }), askedToClose: true });
    const words = document.querySelector('[role=alertdialog]')?.textContent;
    expect(words).toContain(english('closing.bodyByHand'));
    expect(words).toContain(english('computer.byHand'));
    expect(words).not.toContain(english('closing.body'));
  });
});

describe('while a setup stops', () => {
  it.each([null, true])('a computer that is not away is not said to be put back: %s', async (homeRestored) => {
    await shown(runningApp({ state: 'leaving', facts: { ...facts, homeRestored } }));
    expect(page.text()).not.toContain(english('leaving.title'));
    expect(page.text()).toContain(english('waking.title'));
  });

  it('one that is away is', async () => {
    await shown(runningApp({ state: 'leaving', facts: { ...facts, homeRestored: false } }));
    expect(page.text()).toContain(english('leaving.title'));
  });

  it('nor is it while the app is left', async () => {
    await shown({ ...runningApp(), activity: 'leaving' });
    expect(page.text()).not.toContain(english('leaving.title'));
    await page.show({ ...runningApp({ facts: { ...facts, homeRestored: false } }), activity: 'leaving', rev: 2 });
    expect(page.text()).toContain(english('leaving.title'));
  });
});

describe('closing in the middle of a setup', () => {
  it('is asked about, and going on comes first', async () => {
    await shown({ ...runningApp(), askedToClose: true });
    const dialog = document.querySelector('[role=alertdialog]');
    expect(dialog?.querySelector('.primary')?.textContent).toBe(english('closing.stay'));
    expect(dialog?.textContent).toContain(english('closing.body'));
  });
});
