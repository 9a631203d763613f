import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { HomeConnection } from '../../ports/wifi-adapter';
import { isFromDevice } from '../device-subnet';
import { homeId, homeOfId, type WindowsHome } from './home-id';
import { isHandedOut } from './interface-addresses';
import { watchArrival, type Destination } from './watch-arrival';
import type { LinkLook, LinkPlace, WindowsRadio } from './windows-radio';

/** Where this process last put the radio; null: it has not moved it. */
export interface Trail {
  last: 'device' | 'home' | null;
}

const RETURN_LIMIT_MS = 45_000;

/** What there is to come back to. A connection of ours that a dead run left up is no home. */
export async function rememberHome(
  radio: WindowsRadio,
  signal: AbortSignal,
): Promise<Result<HomeConnection, WifiFault>> {
  const looked = await radio.look(signal);
  if (!looked.ok) return looked;
  const home = homeSeen(looked.value);
  return ok({ connectionId: homeId(home), name: home.kind === 'profile' ? home.name : null });
}

/** Is it as it was? Without consent the addresses tell, and what this process did last. */
export async function isAtHome(
  radio: WindowsRadio,
  trail: Trail,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<boolean, WifiFault>> {
  const looked = await radio.look(signal);
  return looked.ok ? ok(isThere(homeOfId(home.connectionId), looked.value, trail)) : looked;
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
  const before = await radio.look(signal);
  if (!before.ok) return before;
  const home = homeOfId(to.connectionId);
  const wasThere = isThere(home, before.value, trail);
  if (wasThere && !mayBeOnItsWay(trail, to)) return ok(undefined);
  const asked = home.kind === 'profile' ? await radio.askForProfile(home.name, signal) : await radio.disconnect(signal);
  if (!asked.ok && isTelling(asked.error)) return asked;
  // Who may not move it has not moved it either.
  if (!asked.ok) return wasThere ? ok(undefined) : fail({ kind: 'return-failed' });
  if (home.kind === 'nowhere') return ok(undefined);
  const arrival = await watchArrival(radio, before.value, destination(home), RETURN_LIMIT_MS, signal);
  if (!arrival.ok) return arrival;
  return arrival.value === 'there' ? ok(undefined) : fail({ kind: 'return-failed' });
}

/** Windows begins to join a moment after it was asked: until then a radio that leaves home looks as if it stayed. */
function mayBeOnItsWay({ last }: Trail, { joined = [] }: HomeConnection): boolean {
  return last === 'device' || (last === null && joined.length > 0);
}

/** With consent Windows may name another network than the one before; without a name any of its own will do. */
function destination(home: WindowsHome): Destination {
  return { isPlace: (place) => isPlaceOf(home, place), willDo: isHandedOut };
}

function homeSeen({ phase, place }: LinkLook): WindowsHome {
  if (phase === 'down' || phase === 'searching') return { kind: 'nowhere' };
  if (place === null) return { kind: 'unnamed' };
  if (place.isOurs) return { kind: 'nowhere' };
  return place.profile === null || place.profile === ''
    ? { kind: 'unnamed' }
    : { kind: 'profile', name: place.profile };
}

function isThere(home: WindowsHome, now: LinkLook, trail: Trail): boolean {
  if (home.kind === 'nowhere') return now.phase === 'down' || !isAtDevice(now, trail);
  if (now.phase !== 'up' || !now.addresses.some(isHandedOut)) return false;
  return now.place === null ? !isAtDevice(now, trail) : isPlaceOf(home, now.place);
}

function isPlaceOf(home: WindowsHome, place: LinkPlace): boolean {
  return home.kind === 'profile' ? place.profile === home.name : !place.isOurs;
}

/** Many homes use the device's addresses too (wifi 2.1): there, only the way here tells. */
function isAtDevice(now: LinkLook, trail: Trail): boolean {
  if (now.place !== null) return now.place.isOurs;
  return trail.last !== 'home' && (trail.last === 'device' || now.addresses.some(isFromDevice));
}

/** These are about the radio, not about the way. The adapter was there a moment ago: what is not found is the profile. */
function isTelling({ kind }: WifiFault): boolean {
  return kind === 'switched-off' || kind === 'service-down' || kind === 'cancelled';
}
