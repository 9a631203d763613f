import type { ErrorCode } from './error-codes';

/** What to do next, in one word. Part of the terminal's contract: add more, rename none. */
export type NextAction =
  | 'try-again'
  | 'type-password'
  | 'choose-network'
  | 'restart-device'
  | 'hold-setup'
  | 'check-power'
  | 'check-router'
  | 'check-internet'
  | 'wait'
  | 'look-at-light'
  | 'reconnect-computer'
  | 'sign-in'
  | 'ask-owner'
  | 'ask-company'
  | 'ask-support';

/** One next action for every code that a verdict about the device can have; for all others it is `try-again`. */
const nextActions: Partial<Record<ErrorCode, NextAction>> = {
  'device-stayed': 'restart-device',
  'join-no-address': 'restart-device',
  'device-network-protected': 'restart-device',
  'wifi-credentials-rejected': 'type-password',
  'device-on-older-network': 'type-password',
  'password-invalid': 'type-password',
  'password-check-failed': 'type-password',
  'network-not-found': 'choose-network',
  'network-name-unsupported': 'choose-network',
  'network-downgraded': 'choose-network',
  'device-never-online': 'look-at-light',
  'owned-but-offline': 'look-at-light',
  'online-unseen': 'wait',
  'device-keeps-trying': 'hold-setup',
  'device-not-joining': 'hold-setup',
  'device-wifi-off': 'hold-setup',
  'device-networks-cleared': 'hold-setup',
  'device-no-address': 'check-router',
  'device-no-internet': 'check-internet',
  'device-cloud-blocked': 'check-internet',
  'device-cloud-unused': 'ask-support',
  'device-identity-refused': 'ask-support',
  'device-safe-mode': 'ask-support',
  'device-crashed': 'ask-support',
  'device-dfu': 'restart-device',
  'device-updating': 'wait',
  'device-first-start': 'wait',
  'device-no-power': 'check-power',
  offline: 'reconnect-computer',
  'not-particle': 'reconnect-computer',
  'rejoin-failed': 'reconnect-computer',
  'rate-limited': 'wait',
  'sign-in-paused': 'wait',
  'company-limited': 'wait',
  'cloud-error': 'wait',
  'token-invalid': 'sign-in',
  'account-not-allowed': 'ask-company',
  'owned-by-other': 'ask-owner',
  'not-in-product': 'ask-company',
  'device-quarantined': 'ask-company',
  'company-disagrees': 'ask-company',
  'session-closed': 'ask-company',
  'bench-turned-down': 'ask-company',
};

/** What the setup was given is dead, or was never right, and only the first screen has another: it cannot go on. */
const endings: readonly ErrorCode[] = ['token-invalid', 'account-not-allowed', 'session-closed'];

/** Is a new start all that helps? */
export function needsNewStart(code: ErrorCode): boolean {
  return endings.includes(code);
}

/** The one next action for a code. */
export function nextActionFor(code: ErrorCode): NextAction {
  return nextActions[code] ?? 'try-again';
}
