import type { SetupSnapshot } from './snapshot';
import { setupStates, type SetupState } from './states';

/** What a setup waits for while nobody is asked anything: it names what limits the speed now. */
export type WaitedFor =
  | 'cloud'
  | 'computer'
  | 'checking-password'
  | 'device-network'
  | 'joining-device'
  | 'device-answer'
  | 'device-scan'
  | 'device-storing'
  | 'device-leaving'
  | 'own-network'
  | 'own-internet'
  | 'hello';

/** One wait of a setup. */
export interface Wait {
  readonly for: WaitedFor;
  /** How long it takes when all goes well, in milliseconds. */
  readonly usualMs: number;
}

/**
 * The upper ends of the usual times (features-and-ux 5.1). Storing includes two scans of the device on newer firmware
 * (softap 3.6); the hello is joining, an address and the handshake with the cloud together.
 */
const waits: Readonly<Partial<Record<SetupState, Wait>>> = {
  signIn: { for: 'cloud', usualMs: 2000 },
  claimCode: { for: 'cloud', usualMs: 2000 },
  rememberHome: { for: 'computer', usualMs: 1000 },
  checkPassword: { for: 'checking-password', usualMs: 15_000 },
  findDevice: { for: 'device-network', usualMs: 5000 },
  joinDevice: { for: 'joining-device', usualMs: 6000 },
  readDevice: { for: 'device-answer', usualMs: 1000 },
  scan: { for: 'device-scan', usualMs: 3000 },
  configure: { for: 'device-storing', usualMs: 6000 },
  connect: { for: 'device-leaving', usualMs: 3000 },
  rejoinHome: { for: 'own-network', usualMs: 8000 },
  verify: { for: 'hello', usualMs: 20_000 },
  name: { for: 'cloud', usualMs: 2000 },
  leaving: { for: 'own-network', usualMs: 8000 },
};

/** What the setup waits for now; null: for a person, or for nothing. */
export function waitOf({ state, question, instruction, facts }: SetupSnapshot): Wait | null {
  if (question !== null || instruction !== null) return null;
  const wait = waits[state] ?? null;
  // Back on its own network the computer may still have no internet.
  return state === 'rejoinHome' && facts.homeRestored === true && wait !== null
    ? { ...wait, for: 'own-internet' }
    : wait;
}

/** How a wait compares with its usual time: from twice that on a person is shown what can be seen. */
export type Pace = 'usual' | 'longer' | 'much-longer';

/** The pace of a wait that has gone on for so many milliseconds. */
export function paceOf(elapsedMs: number, usualMs: number): Pace {
  if (elapsedMs <= usualMs) return 'usual';
  return elapsedMs <= 2 * usualMs ? 'longer' : 'much-longer';
}

/** Where a setup stands with the pause that it makes in this computer's internet. `over`: it is back. */
export type Interruption = 'ahead' | 'now' | 'over' | 'none';

/** Whether this computer's own network has been left, will be, or has come back. */
export function interruptionOf({ state, facts }: SetupSnapshot): Interruption {
  if (facts.homeRestored === false) return 'now';
  if (state === 'done' || state === 'failed') return facts.homeRestored === true ? 'over' : 'none';
  if (indexOf(state) <= indexOf('joinDevice')) return 'ahead';
  return facts.homeRestored === true ? 'over' : 'none';
}

/** How far the happy path has been gone, from 0 to 1. */
export function shareDone({ state, passed }: SetupSnapshot): number {
  const present = state === 'failed' || state === 'leaving' ? (passed.at(-1)?.state ?? 'signIn') : state;
  return indexOf(present) / indexOf('done');
}

function indexOf(state: SetupState): number {
  return setupStates.indexOf(state);
}
