import type { Ssid } from '../../../shared/domain/ssid';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { HomeConnection } from '../../ports/wifi-adapter';
import { isFromDevice } from '../device-subnet';
import { homeId, homeOfId, type HomeMarks, type WindowsHome } from './home-id';
import { isHandedOut } from './interface-addresses';
import { lasting } from './lasting';
import { isTelling, leaveDevice, type Rest } from './leave-device';
import { compareMarks, marksOf } from './unnamed-home';
import { watchArrival } from './watch-arrival';
import { hasLeft, whereIs, type Trail } from './whereabouts';
import type { LinkLook, LinkPlace, WindowsRadio } from './windows-radio';

export const RETURN_LIMIT_MS = 45_000;
/** Less than a setup waits for this answer. */
const SETTLE_LIMIT_MS = 7_000;
/** Before it searches, Windows may be down for a moment. */
const DOWN_MS = 1_000;

/** What there is to come back to. A connection of ours that a dead run left up is no home. */
export async function rememberHome(
  radio: WindowsRadio,
  trail: Trail,
  signal: AbortSignal,
): Promise<Result<HomeConnection, WifiFault>> {
  const looked = await settledLook(radio, signal);
  if (!looked.ok) return looked;
  const home = await homeSeen(radio, looked.value, signal);
  trail.twin = await twinSeen(radio, home, looked.value, signal);
  return ok({ connectionId: homeId(home), name: home.kind === 'profile' ? home.name : null });
}

/** A PC that has just been woken is still connecting: what it comes to is its home. */
async function settledLook(radio: WindowsRadio, signal: AbortSignal): Promise<Result<LinkLook, WifiFault>> {
  const { clock } = radio;
  const begun = clock.now();
  const downFor = lasting(clock);
  for (;;) {
    const looked = await radio.look(signal);
    if (!looked.ok || clock.now() - begun >= SETTLE_LIMIT_MS) return looked;
    const { phase, place, addresses } = looked.value;
    if (phase === 'up' && (place !== null || addresses.some(isHandedOut))) return looked;
    if (downFor(phase === 'down') >= DOWN_MS) return looked;
    await clock.sleep(radio.lookEveryMs, signal);
  }
}

/** Is it as it was? Without consent the router and the addresses tell, and what this process did last. */
export async function isAtHome(
  radio: WindowsRadio,
  trail: Trail,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<boolean, WifiFault>> {
  const looked = await radio.look(signal);
  return looked.ok ? ok(await isThere(radio, homeOfId(home.connectionId), looked.value, trail, signal)) : looked;
}

/** Goes back and removes what we made. `return-failed`: Windows did not come to that connection. */
export async function returnHome(
  radio: WindowsRadio,
  trail: Trail,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const returned = await goTo(radio, trail, home, signal);
  if (returned.ok) trail.last = 'home';
  const removed = await radio.removeOwn(signal);
  return returned.ok ? removed : returned;
}

async function goTo(
  radio: WindowsRadio,
  trail: Trail,
  to: HomeConnection,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const home = homeOfId(to.connectionId);
  return home.kind === 'profile'
    ? goToProfile(radio, trail, home.name, to, signal)
    : leaveDevice(radio, trail, restOf(radio, home, trail, signal), signal);
}

async function goToProfile(
  radio: WindowsRadio,
  trail: Trail,
  name: string,
  { joined = [] }: HomeConnection,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const before = await radio.look(signal);
  if (!before.ok) return before;
  const wasThere = await isThere(radio, { kind: 'profile', name }, before.value, trail, signal);
  if (wasThere && !mayBeOnItsWay(trail, joined)) return ok(undefined);
  const asked = await radio.askForProfile(name, signal);
  if (!asked.ok && isTelling(asked.error)) return asked;
  // Who may not move it has not moved it either.
  if (!asked.ok && wasThere) return ok(undefined);
  // It is not there under this name, or netsh's console spelled it otherwise: Windows may find its own way.
  if (!asked.ok) return leaveDevice(radio, trail, restOf(radio, { kind: 'profile', name }, trail, signal), signal);
  // With consent Windows may name another network than the one before.
  const to = { isPlace: (place: LinkPlace) => place.profile === name, willDo: isHandedOut };
  const arrival = await watchArrival(radio, before.value, to, RETURN_LIMIT_MS, signal);
  if (!arrival.ok) return arrival;
  return arrival.value === 'there' ? ok(undefined) : fail({ kind: 'return-failed' });
}

/** Windows begins to join a moment after it was asked: until then a radio that leaves home looks as if it stayed. */
function mayBeOnItsWay(trail: Trail, joined: readonly Ssid[]): boolean {
  return trail.last === null ? joined.length > 0 : !hasLeft(trail);
}

async function homeSeen(radio: WindowsRadio, look: LinkLook, signal: AbortSignal): Promise<WindowsHome> {
  const { phase, place } = look;
  if (phase === 'down' || phase === 'searching' || place?.isOurs === true) return { kind: 'nowhere' };
  const profile = place?.profile ?? '';
  return profile === ''
    ? { kind: 'unnamed', marks: await marksOf(radio, look, signal) }
    : { kind: 'profile', name: profile };
}

/** Of a home that has the device's addresses: its name may not be told when it counts. */
async function twinSeen(
  radio: WindowsRadio,
  home: WindowsHome,
  look: LinkLook,
  signal: AbortSignal,
): Promise<HomeMarks | null> {
  if (home.kind === 'nowhere' || look.addressesAreOfAll || !look.addresses.some(isFromDevice)) return null;
  return home.kind === 'unnamed' ? home.marks : marksOf(radio, look, signal);
}

async function isThere(
  radio: WindowsRadio,
  home: WindowsHome,
  now: LinkLook,
  trail: Trail,
  signal: AbortSignal,
): Promise<boolean> {
  const { whereIs: find, isRest } = restOf(radio, home, trail, signal);
  return isRest(await find(now));
}

function isOnAnother({ place }: LinkLook, profile: string): boolean {
  return place !== null && !place.isOurs && place.profile !== profile;
}

/**
 * A PC that was on no network may be on one of its own by now: Windows or the person chose it. One that was on a network
 * without a name has to be on that: Windows may choose another one (wifi 3.4).
 */
function restOf(radio: WindowsRadio, home: WindowsHome, trail: Trail, signal: AbortSignal): Rest {
  return {
    whereIs: async (look) => {
      const where = whereIs(look, trail);
      if (home.kind === 'profile' && isOnAnother(look, home.name)) return 'other-network';
      if (home.kind !== 'unnamed' || (where !== 'own-network' && where !== 'device')) return where;
      if (look.place?.isOurs === true) return where;
      const found = await compareMarks(home.marks, radio, look, signal);
      // Behind its router it is home, even where the device's addresses are in use.
      if (found === 'proven') return 'own-network';
      return found === 'other' && where === 'own-network' ? 'other-network' : where;
    },
    isRest: (where) =>
      where === 'own-network' || (home.kind === 'nowhere' && (where === 'down' || where === 'no-address')),
  };
}
