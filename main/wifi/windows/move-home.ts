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
  trail.twin = twinSeen(home, looked.value);
  return ok({ connectionId: homeId(home), name: home.kind === 'profile' ? home.name : null });
}

/** A PC that has just been woken is still connecting: what it comes to is its home, with the address that it gets there. */
async function settledLook(radio: WindowsRadio, signal: AbortSignal): Promise<Result<LinkLook, WifiFault>> {
  const { clock } = radio;
  const begun = clock.now();
  const downFor = lasting(clock);
  for (;;) {
    const looked = await radio.look(signal);
    if (!looked.ok || clock.now() - begun >= SETTLE_LIMIT_MS) return looked;
    const { phase, addresses } = looked.value;
    if (phase === 'up' && addresses.some(isHandedOut)) return looked;
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
  return looked.ok ? ok(await isThere(radio, home, looked.value, trail, signal)) : looked;
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
    : leaveDevice(radio, trail, restOf(radio, to, trail, signal), signal);
}

async function goToProfile(
  radio: WindowsRadio,
  trail: Trail,
  name: string,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const before = await radio.look(signal);
  if (!before.ok) return before;
  const wasThere = await isThere(radio, home, before.value, trail, signal);
  // Windows asks for an address again when it joins again, and else only after minutes.
  const lacksAddress = hadAddress(home) && !before.value.addresses.some(isHandedOut);
  if (wasThere && !lacksAddress && !mayBeOnItsWay(trail, home.joined ?? [])) return ok(undefined);
  const asked = await radio.askForProfile(name, signal);
  if (!asked.ok && isTelling(asked.error)) return asked;
  // Who may not move it has not moved it either.
  if (!asked.ok && wasThere) return ok(undefined);
  // It is not there under this name, or netsh's console spelled it otherwise: Windows may find its own way.
  if (!asked.ok) return leaveDevice(radio, trail, restOf(radio, home, trail, signal), signal);
  // With consent Windows may name another network than the one before.
  const to = { isPlace: (place: LinkPlace) => place.profile === name, willDo: isHandedOut, nameIsEnough: true };
  const arrival = await watchArrival(radio, before.value, to, RETURN_LIMIT_MS, signal);
  if (!arrival.ok) return arrival;
  return arrival.value === 'there' ? ok(undefined) : fail({ kind: 'return-failed' });
}

/** An earlier version did not note it, and took every home to have one. */
function hadAddress({ reach = ['ipv4'] }: HomeConnection): boolean {
  return reach.some((part) => part !== 'router');
}

/** Windows begins to join a moment after it was asked: until then a radio that leaves home looks as if it stayed. */
function mayBeOnItsWay(trail: Trail, joined: readonly Ssid[]): boolean {
  return trail.last === null ? joined.length > 0 : !hasLeft(trail);
}

async function homeSeen(radio: WindowsRadio, look: LinkLook, signal: AbortSignal): Promise<WindowsHome> {
  const { phase, place } = look;
  if (phase === 'down' || phase === 'searching' || place?.isOurs === true) return { kind: 'nowhere' };
  const name = place?.profile ?? '';
  const marks = await marksOf(radio, look, signal);
  return name === '' ? { kind: 'unnamed', marks } : { kind: 'profile', name, marks };
}

/** Of a home that has the device's addresses: its name may not be told when it counts. */
function twinSeen(home: WindowsHome, look: LinkLook): HomeMarks | null {
  if (home.kind === 'nowhere' || look.addressesAreOfAll || !look.addresses.some(isFromDevice)) return null;
  return home.marks;
}

async function isThere(
  radio: WindowsRadio,
  to: HomeConnection,
  now: LinkLook,
  trail: Trail,
  signal: AbortSignal,
): Promise<boolean> {
  const { whereIs: find, isRest } = restOf(radio, to, trail, signal);
  return isRest(await find(now));
}

/**
 * A PC that was on no network may be on one of its own by now: Windows or the person chose it. One that was on a network
 * that is not named, or not any more, has to be on that: Windows may choose another one (wifi 3.4). Such a home without any
 * address is told by nothing but that the device was left.
 */
function restOf(radio: WindowsRadio, to: HomeConnection, trail: Trail, signal: AbortSignal): Rest {
  const home = homeOfId(to.connectionId);
  return {
    whereIs: async (look) => {
      const where = whereIs(look, trail);
      // Where Windows names it, that decides, with an address or without: what leads on is another question.
      if (home.kind === 'profile' && look.phase === 'up' && look.place !== null && !look.place.isOurs) {
        return look.place.profile === home.name ? 'own-network' : 'other-network';
      }
      if (home.kind === 'nowhere' || (where !== 'own-network' && where !== 'device')) return where;
      if (look.place?.isOurs === true) return where;
      const found = await compareMarks(home.marks, radio, look, signal);
      // Behind its router it is home, even where the device's addresses are in use.
      if (found === 'proven') return 'own-network';
      return found === 'other' && where === 'own-network' ? 'other-network' : where;
    },
    isRest: (where) => {
      if (where === 'own-network') return true;
      if (home.kind === 'nowhere') return where === 'down' || where === 'no-address';
      return where === 'no-address' && !hadAddress(to) && hasLeft(trail);
    },
  };
}
