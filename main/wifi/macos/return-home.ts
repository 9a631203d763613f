import { isToolTrouble, type WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { HomeConnection } from '../../ports/wifi-adapter';
import { isFromDevice } from '../device-subnet';
import type { Guests } from './guests';
import { agree, isSame, marksIn, type HomeMarks } from './home-marks';
import { setNetwork } from './join-device';
import { appleReachesDevice } from './apple-knock';
import type { MacRadio } from './mac-radio';
import { addressOf, lookAround, mayBeDevice, waitFor, type Place, type Position } from './position';
import { isOn, switchTo } from './power';
import { routerHardware } from './router-hardware';

/** When the device's network has gone, macOS is back on its own within this time, or not at all (wifi 4.4). */
const BY_ITSELF_MS = 15_000;
/** The device's network is still there: macOS has no reason to leave it. */
const STILL_THERE_MS = 6_000;
const BY_NAME_MS = 8_000;
const OFF_MS = 2_000;
/** An order to join by name that takes longer is let go (wifi 2.3). */
const ORDER_MS = 10_000;
/** All three ways one after the other, and the calls between them. */
export const RETURN_LIMIT_MS = 60_000;

/**
 * Brings the Mac back, by what it does by itself, by the name of the network, by switching the radio off and on
 * (wifi 4.4); each only if the one before did not. Passwords are macOS's own: none is asked for or read.
 */
export async function returnHome(
  radio: MacRadio,
  guests: Guests,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const dismissed = await guests.dismissAll(home, signal);
  if (!dismissed.ok) return dismissed;
  const marks = marksIn(home);
  const power = await isOn(radio, signal);
  // A program that fails or hangs keeps the Mac from one way and not from the others: macOS goes home without any.
  if (!power.ok && !isToolTrouble(power.error)) return power;
  // It was on when home was remembered: whoever was cut off while switching it left it off.
  if (power.ok && !power.value) await switchTo(radio, 'on', signal);
  for (const way of [byItself, byName, bySwitching]) {
    const there = await way(radio, marks, signal);
    if (!there.ok && !isToolTrouble(there.error)) return there;
    if (there.ok && there.value) return ok(undefined);
  }
  // A network that gives no address any more is looked at only now: while others may come, an address tells soonest.
  const last = await isAtHome(radio, home, signal);
  if (!last.ok) return last;
  return last.value ? ok(undefined) : fail({ kind: 'return-failed' });
}

/** Is the Mac where it was? Having been on no network, it is not to be on the device's. */
export async function isAtHome(
  radio: MacRadio,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<boolean, WifiFault>> {
  const position = await lookAround(radio, signal);
  return position.ok ? ok(await isThere(radio, marksIn(home), position.value, signal)) : position;
}

/** Is this the device's network? A home of the same addresses has nobody at the device's port. */
export async function isAtDevice(radio: MacRadio, position: Position, signal: AbortSignal): Promise<boolean> {
  return mayBeDevice(position) && (await appleReachesDevice(radio, signal));
}

type Way = Promise<Result<boolean, WifiFault>>;

async function byItself(radio: MacRadio, marks: HomeMarks | undefined, signal: AbortSignal): Way {
  const home = homePlace(radio, marks, signal);
  const soon = await waitFor(radio, home, STILL_THERE_MS, signal);
  const address = addressOf(radio);
  const isStuck = address !== null && isFromDevice(address);
  if (!soon.ok || soon.value || isStuck) return soon;
  return waitFor(radio, home, BY_ITSELF_MS - STILL_THERE_MS, signal);
}

/** Works where macOS may use the password that it keeps; what it answers is not looked at (wifi 4.4). */
async function byName(radio: MacRadio, marks: HomeMarks | undefined, signal: AbortSignal): Way {
  if (marks?.ssid == null) return ok(false);
  const asked = await setNetwork(radio, marks.ssid, ORDER_MS, signal);
  if (!asked.ok && asked.error.kind === 'cancelled') return asked;
  return waitFor(radio, homePlace(radio, marks, signal), BY_NAME_MS, signal);
}

async function bySwitching(radio: MacRadio, marks: HomeMarks | undefined, signal: AbortSignal): Way {
  const off = await switchTo(radio, 'off', signal);
  await radio.clock.sleep(OFF_MS, signal);
  // Even when everything is cancelled: a radio that is off would be worse than the wrong network.
  const on = await switchTo(radio, 'on', new AbortController().signal);
  if (!off.ok) return off;
  if (!on.ok) return on;
  return waitFor(radio, homePlace(radio, marks, signal), BY_ITSELF_MS, signal);
}

function homePlace(radio: MacRadio, marks: HomeMarks | undefined, signal: AbortSignal): Place {
  const subnet = marks?.on === true ? marks.subnet : null;
  return {
    mayBe: (address) =>
      subnet === null || (address !== null && (!isFromDevice(address) || address.startsWith(`${subnet}.`))),
    is: (position) => isThere(radio, marks, position, signal),
  };
}

async function isThere(
  radio: MacRadio,
  marks: HomeMarks | undefined,
  position: Position,
  signal: AbortSignal,
): Promise<boolean> {
  if (marks?.on === true) {
    if (!agree(marks, position)) return false;
    const knows = marks.routerHardware !== null && position.router !== null;
    const hardware = knows ? await routerHardware(radio, position.router, signal) : null;
    const same = isSame(marks, { routerHardware: hardware, networkId: position.networkId });
    // A router that could be told from others and cannot now is not as it was, or not yet.
    if (same !== null || knows) return same === true;
  }
  return !(await isAtDevice(radio, position, signal));
}
