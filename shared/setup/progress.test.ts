import { describe, expect, it } from 'vitest';
import { firstSnapshot } from './first-snapshot';
import { interruptionOf, paceOf, shareDone, waitOf } from './progress';
import type { SetupSnapshot } from './snapshot';
import { setupStates } from './states';

function at(state: SetupSnapshot['state'], homeRestored: boolean | null = null): SetupSnapshot {
  const first = firstSnapshot('r');
  return { ...first, state, facts: { ...first.facts, homeRestored } };
}

describe('what a setup waits for', () => {
  it.each(setupStates)('is said in %s, or a person is waited for', (state) => {
    const waitsForPerson = ['chooseNetwork', 'done', 'failed'].includes(state);
    expect(waitOf(at(state)) === null).toBe(waitsForPerson);
  });

  it('is a person while one is asked or told to do something', () => {
    expect(waitOf({ ...at('name'), question: { kind: 'name', suggestion: 'x' } })).toBeNull();
    expect(waitOf({ ...at('findDevice'), instruction: { kind: 'hold-setup-button' } })).toBeNull();
  });

  it('is the internet once the computer is back on its own network', () => {
    expect(waitOf(at('rejoinHome', false))?.for).toBe('own-network');
    expect(waitOf(at('rejoinHome', true))?.for).toBe('own-internet');
  });
});

it('says when a wait is longer than usual, and when it is much longer', () => {
  expect([0, 20, 21, 40, 41].map((elapsed) => paceOf(elapsed, 20))).toEqual([
    ...['usual', 'usual', 'longer', 'longer', 'much-longer'],
  ]);
});

describe('the pause of the internet', () => {
  it('is announced before, told while it lasts, and its end is said', () => {
    expect(interruptionOf(at('findDevice'))).toBe('ahead');
    expect(interruptionOf(at('configure', false))).toBe('now');
    expect(interruptionOf(at('verify', true))).toBe('over');
    expect(interruptionOf(at('failed', true))).toBe('over');
  });

  it('is announced again when a retry leads back to the device', () => {
    expect(interruptionOf(at('findDevice', true))).toBe('ahead');
  });

  it('does not exist where the computer is never moved', () => {
    expect([interruptionOf(at('verify')), interruptionOf(at('done'))]).toEqual(['none', 'none']);
  });
});

it('counts how far the happy path has been gone, and never shows a bar that is full before the end', () => {
  const shares = setupStates.slice(0, -2).map((state) => shareDone(at(state)));
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(shareDone({ ...at('failed'), passed: [{ state: 'findDevice', elapsedMs: 1 }] })).toBeLessThan(0.5);
});
