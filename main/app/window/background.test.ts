import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setupError } from '../../../shared/errors/error-codes';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import { firstSnapshot } from '../../../shared/setup/first-snapshot';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import { mindBackground, type TaskbarProgress } from './background';

let watched: boolean;
let tell: (snapshot: AppSnapshot) => void;
let cameForward: () => void;
const takeBack = vi.fn();
const notify = vi.fn(() => takeBack);
const askForAttention = vi.fn();
const bars: (TaskbarProgress | null)[] = [];

beforeEach(() => {
  vi.clearAllMocks();
  bars.length = 0;
  watched = false;
  mindBackground(
    {
      ...{ isWatched: () => watched, notify, askForAttention },
      showProgress: (progress) => bars.push(progress),
      onWatched: (listener) => (cameForward = listener),
    },
    (listener) => (tell = listener),
    (occasion) => ({ title: occasion.kind, body: JSON.stringify(occasion) }),
  );
});

function show(changes: Partial<SetupSnapshot>, running = true): void {
  tell({ setup: { ...firstSnapshot('r'), ...changes }, running } as AppSnapshot);
}

describe('a setup that goes on in the background', () => {
  it('tells once that it needs a person, and again in the next attempt', () => {
    show({ state: 'verify' });
    show({ question: { kind: 'name', suggestion: 'x' } });
    show({ question: { kind: 'name', suggestion: 'x' }, rev: 9 });
    expect(notify.mock.calls).toEqual([[{ title: 'question', body: '{"kind":"question","about":"name"}' }]]);
    show({ question: { kind: 'name', suggestion: 'x' }, attempt: 2 });
    expect(notify).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['instruction', { instruction: { kind: 'hold-setup-button' } }, true],
    ['verdict', { state: 'failed', error: setupError('offline') }, true],
    ['verdict', { state: 'failed', error: setupError('internal'), outcome: 'failed' }, false],
    ['done', { state: 'done', outcome: 'verified' }, false],
    ['done', { state: 'done', outcome: 'configured' }, false],
  ] as const)('tells of: %s', (kind, changes, running) => {
    show(changes, running);
    expect(notify).toHaveBeenCalledWith(expect.objectContaining({ title: kind }));
    expect(askForAttention).toHaveBeenLastCalledWith(true);
  });

  it('tells nothing to whoever watches, and nothing of what a person did themselves', () => {
    show({ state: 'leaving', outcome: 'cancelled' }, false);
    watched = true;
    show({ question: { kind: 'name', suggestion: 'x' } });
    expect(notify).not.toHaveBeenCalled();
  });

  it('takes the notification back once the window is looked at, or nothing is asked any more', () => {
    show({ question: { kind: 'name', suggestion: 'x' } });
    cameForward();
    expect(takeBack).toHaveBeenCalledTimes(1);
    show({ question: { kind: 'name', suggestion: 'x' }, attempt: 2 });
    show({ state: 'verify' });
    expect(takeBack).toHaveBeenCalledTimes(2);
    expect(askForAttention).toHaveBeenLastCalledWith(false);
  });

  it('shows in the taskbar how far it is, that it waits, that it failed, and nothing afterwards', () => {
    show({ state: 'verify' });
    show({ state: 'name', question: { kind: 'name', suggestion: 'x' } });
    show({ state: 'failed', error: setupError('offline') });
    show({ state: 'done', outcome: 'verified' }, false);
    expect(bars.map((bar) => bar?.mode ?? null)).toEqual(['normal', 'paused', 'error', null]);
    expect(bars[0]?.share).toBeGreaterThan(0.5);
  });
});
