import { lights, type LightId, type LightPattern } from '../../shared/domain/light';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Seen } from '../../shared/setup/verdict';
import type { Screen } from '../screen-of';

/** What the picture shows, and why: what a ready device does, what it should do now, what a person said, or nothing known. */
export interface LightView {
  readonly why: 'ready' | 'expected' | 'said' | 'unknown';
  readonly light: LightId | null;
}

/** The lights of a setup that goes well, one after the other (ux 7.3). */
export const lightsOnTheWay = ['blue-blink', 'green-blink', 'cyan-blink', 'cyan-breathe'] as const satisfies LightId[];

/**
 * What the light should be doing while this screen is shown; null where there is no device to look at. `late`: what is
 * waited for takes more than twice its usual time.
 */
export function lightViewOf(screen: Screen, late: boolean): LightView | null {
  switch (screen.kind) {
    case 'waking':
    case 'company':
    case 'opening':
      return null;
    case 'start':
    case 'network-first':
      return { why: 'ready', light: 'blue-blink' };
    case 'find-device':
    case 'choose-network':
    case 'network-again':
    case 'password-again':
    case 'take-over':
    case 'downgrade':
    case 'go-on':
      return expected('blue-blink');
    case 'done':
      return expected('cyan-breathe');
    case 'progress':
      return said(screen.setup) ?? whileItGoesOn(screen.setup, late);
    case 'verdict':
      return said(screen.setup) ?? afterFailure(screen.setup, screen.error.code);
    case 'leaving':
    case 'stopped':
      return null;
  }
}

/** How a light looks, by its id. */
export function patternOf(id: LightId | null): LightPattern {
  return lights.find((light) => light.id === id) ?? { id: 'off', colour: null, rhythm: 'solid' };
}

const unknown: LightView = { why: 'unknown', light: null };

function expected(light: LightId): LightView {
  return { why: 'expected', light };
}

function said({ facts: { light } }: SetupSnapshot): LightView | null {
  return light === null ? null : { why: 'said', light };
}

/** Each step by what the device does in it (ux 7.2), and each sign that says more; a late device may do anything. */
function whileItGoesOn({ state, facts }: SetupSnapshot, late: boolean): LightView {
  switch (state) {
    case 'connect':
      return expected('green-blink');
    case 'rejoinHome':
      // By the time that only the internet is missing here, the device has joined and calls its service.
      return expected(facts.homeRestored === true ? 'cyan-blink' : 'green-blink');
    case 'verify':
      return whileWatched(facts.seen, late);
    case 'name':
    case 'done':
      return expected('cyan-breathe');
    default:
      return expected('blue-blink');
  }
}

function whileWatched({ deviceNetwork, alive, updating }: Seen, late: boolean): LightView {
  if (updating) return expected('magenta-flicker');
  if (alive) return expected('cyan-breathe');
  if (deviceNetwork === 'returned' || deviceNetwork === 'stayed') return expected('blue-blink');
  return late ? unknown : expected('cyan-blink');
}

/** What the signs behind a verdict say of the light. */
const afterVerdict: Partial<Record<ErrorCode, LightId>> = {
  'wifi-credentials-rejected': 'blue-blink',
  'device-stayed': 'blue-blink',
  'device-updating': 'magenta-flicker',
  'not-owned': 'cyan-breathe',
};

/** A device that was found and never told to join is still in setup mode. */
function afterFailure({ passed, facts }: SetupSnapshot, code: ErrorCode): LightView {
  const isUntold = facts.deviceSsid !== null && !passed.some(({ state }) => state === 'connect');
  const light = afterVerdict[code] ?? (isUntold ? 'blue-blink' : null);
  return light === null ? unknown : expected(light);
}
