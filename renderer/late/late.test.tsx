import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '../../shared/texts/english';
import { nothingSeen, type Seen } from '../../shared/setup/verdict';
import { App } from '../App';
import { mount, type Mounted } from '../fixtures/mounted';
import { facts, runningApp } from '../fixtures/snapshots';

let page: Mounted;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterEach(async () => {
  await page.unmount();
  vi.useRealTimers();
});

/** A setup that has watched its device for so long, and has seen that. */
function watching(seconds: number, seen: Partial<Seen> = {}, speed = 1) {
  const known = { ...facts, seen: { ...nothingSeen, ...seen } };
  const app = runningApp({ state: 'verify', elapsedMs: 20_000 + seconds * 1000, facts: known });
  return { ...app, clock: { speed, stepBeganMs: 20_000 } };
}

async function shown(app: ReturnType<typeof watching>): Promise<void> {
  page = await mount(<App />, { 'setup/say-light': { ok: true, value: null } });
  await page.show(app);
}

async function pass(seconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
  });
}

const said = (): string => page.host.querySelector('main > [role=status]')?.textContent ?? '';
const card = (): Element | null => page.host.querySelector('[aria-labelledby=late-title]');

describe('a device that takes its time', () => {
  it('is told of at twice the usual time and not before, with the signs so far, and said once', async () => {
    await shown(watching(0, { deviceNetwork: 'away', inAccount: false }));
    await pass(39);
    expect(card()).toBeNull();
    await pass(2);
    await pass(4);
    for (const id of ['late.title', 'sign.deviceNetwork.away', 'sign.alive', 'late.light'] as const) {
      expect(card()?.textContent).toContain(english(id));
    }
    expect(said()).toBe(english('late.noticed'));
    await page.show({ ...watching(50, { deviceNetwork: 'returned' }), rev: 2 });
    expect(card()?.textContent).toContain(english('sign.deviceNetwork.returned'));
    expect(said()).toBe(english('late.noticed'));
  });

  it('keeps the time of a practice that runs faster', async () => {
    await shown(watching(0, {}, 4));
    await pass(9);
    expect(card()).toBeNull();
    await pass(2);
    expect(card()).not.toBeNull();
  });

  it('is asked about its light by one click, and not again once that is answered', async () => {
    await shown(watching(60));
    await page.click(new RegExp(english('light.name.green-flicker')));
    expect(page.sent).toEqual([['setup/say-light', { light: 'green-flicker' }]]);
    const answered = watching(61);
    await page.show({
      ...answered,
      rev: 2,
      setup: answered.setup && { ...answered.setup, facts: { ...facts, light: 'green-flicker' } },
    });
    expect(card()?.textContent).not.toContain(english('late.light'));
  });

  it('is told of only while it is watched for', async () => {
    const app = runningApp({ state: 'configure', elapsedMs: 90_000 });
    await shown({ ...app, clock: { speed: 1, stepBeganMs: 0 } });
    await pass(1);
    expect(card()).toBeNull();
  });
});

describe('an update', () => {
  const seen = english('late.updating');

  it('is told of as soon as it is seen, with the light that goes with it, and said', async () => {
    await shown(watching(5, { updating: true }));
    await pass(4);
    expect(page.text()).toContain(english('late.updatingBody'));
    expect(page.host.querySelector('.mat-light')?.textContent).toBe(english('light.name.magenta-flicker'));
    expect(said()).toBe(seen);
    await pass(120);
    expect(card()).toBeNull();
  });

  it('is told of where a person sees its light', async () => {
    const app = watching(5);
    await shown({ ...app, setup: app.setup && { ...app.setup, facts: { ...facts, light: 'magenta-flicker' } } });
    expect(page.text()).toContain(seen);
  });
});
