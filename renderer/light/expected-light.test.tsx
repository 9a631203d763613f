import { expect, it } from 'vitest';
import { setupError, type ErrorCode } from '../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { LightId } from '../../shared/domain/light';
import { nothingSeen, type Seen } from '../../shared/setup/verdict';
import { facts, setupOf } from '../fixtures/snapshots';
import { lightViewOf } from './expected-light';

const progress = (changes: Partial<SetupSnapshot>, late = false) =>
  lightViewOf({ kind: 'progress', setup: setupOf(changes) }, late);
const seeing = (seen: Partial<Seen>) => ({ ...facts, seen: { ...nothingSeen, ...seen } });
const expected = (light: LightId) => ({ why: 'expected', light });

it.each([
  ['claimCode', null, 'blue-blink'],
  ['joinDevice', false, 'blue-blink'],
  ['configure', false, 'blue-blink'],
  ['connect', false, 'green-blink'],
  ['rejoinHome', false, 'green-blink'],
  ['rejoinHome', true, 'cyan-blink'],
  ['verify', true, 'cyan-blink'],
  ['name', true, 'cyan-breathe'],
] as const)('in %s, home again %s, a device that does well shows %s', (state, homeRestored, light) => {
  expect(progress({ state, facts: { ...facts, homeRestored } })).toEqual(expected(light));
});

it.each([
  [{ updating: true }, 'magenta-flicker'],
  [{ alive: true }, 'cyan-breathe'],
  [{ deviceNetwork: 'returned' }, 'blue-blink'],
  [{ deviceNetwork: 'stayed' }, 'blue-blink'],
] as const)('while it is watched a sign says more: %j', (seen, light) => {
  expect(progress({ state: 'verify', facts: seeing(seen) }, true)).toEqual(expected(light));
});

it('claims nothing of a device that is late, and what a person says comes before everything', () => {
  expect(progress({ state: 'verify' }, true)).toEqual({ why: 'unknown', light: null });
  const light = 'red-sos' as const;
  expect(progress({ state: 'verify', facts: { ...seeing({ updating: true }), light } })).toEqual({
    why: 'said',
    light,
  });
});

const before = setupOf().passed.filter(({ state }) => state !== 'connect');

it.each([
  ['device-never-online', undefined, null],
  ['wifi-credentials-rejected', undefined, 'blue-blink'],
  ['device-stayed', undefined, 'blue-blink'],
  ['device-updating', undefined, 'magenta-flicker'],
  ['not-owned', undefined, 'cyan-breathe'],
  ['device-timeout', before, 'blue-blink'],
  ['wifi-permission', before, 'blue-blink'],
] as const)('after %s, told to join or not, the light is what the signs say', (code: ErrorCode, passed, light) => {
  const setup = setupOf({ state: 'failed', ...(passed === undefined ? {} : { passed }) });
  const view = lightViewOf({ kind: 'verdict', setup, error: setupError(code) }, false);
  expect(view).toEqual(light === null ? { why: 'unknown', light } : expected(light));
});

it('says nothing of a light where no device was found', () => {
  const setup = setupOf({ passed: before, facts: { ...facts, deviceSsid: null } });
  const view = lightViewOf({ kind: 'verdict', setup, error: setupError('device-not-found') }, false);
  expect(view).toEqual({ why: 'unknown', light: null });
});
