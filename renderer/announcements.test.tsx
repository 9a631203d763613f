import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setupError } from '../shared/errors/error-codes';
import { english } from '../shared/texts/english';
import { loadCatalogue } from '../shared/texts/load-catalogue';
import { textIn } from '../shared/texts/text';
import { App } from './App';
import { mount, type Mounted } from './fixtures/mounted';
import { facts, runningApp } from './fixtures/snapshots';

let page: Mounted;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  page = await mount(<App />);
});
afterEach(async () => {
  await page.unmount();
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

const polite = (): string => page.host.querySelector('[role=status]')?.textContent ?? '';
const urgent = (): string => page.host.querySelector('[role=alert]')?.textContent ?? '';

describe('what a screen reader says', () => {
  it('is the newest step, at most one in three seconds', async () => {
    await page.show({ ...runningApp({ state: 'configure' }), rev: 1 });
    await pass(0);
    expect(polite()).toBe(english('step.save.now'));
    await page.show({ ...runningApp({ state: 'rejoinHome' }), rev: 2 });
    await page.show({ ...runningApp({ state: 'verify' }), rev: 3 });
    await pass(2900);
    expect(polite()).toBe(english('step.save.now'));
    await pass(100);
    expect(polite()).toBe(english('step.hello.now'));
  });

  it('is the step in the new language as soon as the language is another', async () => {
    const german = textIn('de', await loadCatalogue('de'));
    await page.show({ ...runningApp({ state: 'configure' }), rev: 1 });
    await pass(0);
    await page.show({ ...runningApp({ state: 'configure' }), language: 'de', rev: 2 });
    await page.loaded();
    expect(polite()).toBe(german('step.save.now'));
    await pass(3000);
    expect(polite()).toBe(german('step.save.now'));
  });

  it('is at once that the internet is off, that it is back, and a failure', async () => {
    await page.show({ ...runningApp({ state: 'configure', facts: { ...facts, homeRestored: false } }), rev: 1 });
    expect(urgent()).toBe(english('pause.now'));
    await page.show({ ...runningApp({ state: 'verify', facts: { ...facts, homeRestored: true } }), rev: 2 });
    expect(urgent()).toBe(english('pause.over'));
    await page.show({ ...runningApp({ state: 'failed', error: setupError('offline') }), rev: 3 });
    expect(urgent()).toBe(english('error.offline.title'));
  });
});
