import { lights, type LightId, type LightPattern } from '../../shared/domain/light';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Screen } from '../screen-of';

/** What the picture shows, and why: what a ready device does, what it should do now, what a person said, or nothing known. */
export interface LightView {
  readonly why: 'ready' | 'expected' | 'said' | 'unknown';
  readonly light: LightId | null;
}

/** The lights of a setup that goes well, one after the other (ux 7.3). */
export const lightsOnTheWay = ['blue-blink', 'green-blink', 'cyan-blink', 'cyan-breathe'] as const satisfies LightId[];

/** What the light should be doing while this screen is shown; null where there is no device to look at. */
export function lightViewOf(screen: Screen): LightView | null {
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
      return { why: 'expected', light: 'blue-blink' };
    case 'done':
      return { why: 'expected', light: 'cyan-breathe' };
    case 'progress':
      return said(screen.setup) ?? { why: 'expected', light: lightWhile(screen.setup) };
    case 'verdict':
      return said(screen.setup) ?? afterFailure(screen.error.code);
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

function said({ facts: { light } }: SetupSnapshot): LightView | null {
  return light === null ? null : { why: 'said', light };
}

function lightWhile({ state }: SetupSnapshot): LightId {
  switch (state) {
    case 'connect':
    case 'rejoinHome':
      return 'green-blink';
    case 'verify':
      return 'cyan-blink';
    case 'name':
    case 'done':
      return 'cyan-breathe';
    default:
      return 'blue-blink';
  }
}

/** The device is known to be back in setup mode only where that was seen. */
function afterFailure(code: ErrorCode): LightView {
  return code === 'wifi-credentials-rejected' ? { why: 'expected', light: 'blue-blink' } : unknown;
}
