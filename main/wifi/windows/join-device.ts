import type { Ssid } from '../../../shared/domain/ssid';
import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import { isToolTrouble, type WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { WifiPassword } from '../../../shared/secret';
import { isFromDevice } from '../device-subnet';
import { isHandedOut } from './interface-addresses';
import { isBehind } from './unnamed-home';
import { watchArrival, type Arrival, type Destination } from './watch-arrival';
import type { Trail } from './whereabouts';
import type { LinkLook, LinkPlace, WindowsRadio } from './windows-radio';

/** Windows needs 2 to 6 s (wifi 2.3). */
const JOIN_LIMIT_MS = 20_000;

/** Joins the device's network, one way after the other; done with an address of its own making. */
export async function joinDevice(
  radio: WindowsRadio,
  trail: Trail,
  ssid: Ssid,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  let last: WifiFault = { kind: 'join-refused' };
  for (const ask of radio.waysToJoin(ssid)) {
    const joined = await joinBy(radio, trail, ask, { ssid, willDo: isFromDevice }, signal);
    if (joined.ok) {
      // A home behind the device itself was none: the PC was there before anybody looked.
      if (trail.twin !== null && (await isBehind(trail.twin, radio, signal))) trail.twin = null;
      return joined;
    }
    last = joined.error;
    if (!isWorthAnotherWay(last)) break;
  }
  await radio.removeOwn(signal);
  return fail(last);
}

/** Joins a network with WPA by this password; done with an address that was handed out there. */
export async function joinToCheck(
  radio: WindowsRadio,
  trail: Trail,
  network: ChosenNetwork,
  password: WifiPassword,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  if (radio.askToCheck === null) return fail({ kind: 'tool-failed' });
  const before = await radio.look(signal);
  if (!before.ok) return before;
  // Whoever cannot tell networks apart takes the way home for the network that is tried.
  if (before.value.phase === 'up' && before.value.place === null) return fail({ kind: 'names-hidden' });
  const to = { ssid: network.ssid, willDo: isHandedOut };
  return joinBy(radio, trail, radio.askToCheck(network, password), to, signal);
}

async function joinBy(
  radio: WindowsRadio,
  trail: Trail,
  ask: (signal: AbortSignal) => Promise<Result<void, WifiFault>>,
  { ssid, willDo }: { readonly ssid: Ssid; readonly willDo: (address: string) => boolean },
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const before = await radio.look(signal);
  if (!before.ok) return before;
  const to = { isPlace: (place: LinkPlace) => place.ssid === ssid && place.isOurs, willDo };
  // Windows, asked again, leaves it first: what is seen until then would be taken for having arrived.
  if (isThere(before.value, to)) {
    trail.last = 'device';
    return ok(undefined);
  }
  trail.last = 'asked';
  const asked = await ask(signal);
  if (!asked.ok) return isToolTrouble(asked.error) ? fail({ kind: 'join-refused' }) : asked;
  const arrival = await watchArrival(radio, before.value, to, JOIN_LIMIT_MS, signal);
  if (!arrival.ok) return arrival;
  trail.last = trailAfter[arrival.value];
  return arrival.value === 'there' ? ok(undefined) : fail({ kind: faults[arrival.value] });
}

function isThere({ phase, place, addresses }: LinkLook, to: Destination): boolean {
  return phase === 'up' && place !== null && to.isPlace(place) && addresses.some((address) => to.willDo(address));
}

/** What Windows has given up it does not come to any more: from then on it goes where it likes. */
const trailAfter = {
  ...{ there: 'device', 'no-address': 'device', elsewhere: 'device' },
  ...{ 'too-late': 'asked', 'not-seen': null, refused: null },
} as const satisfies Record<Arrival, Trail['last']>;

const faults = {
  'not-seen': 'network-gone',
  refused: 'join-refused',
  'too-late': 'timeout',
  'no-address': 'no-address',
  elsewhere: 'wrong-subnet',
} as const satisfies Record<Exclude<Arrival, 'there'>, WifiFault['kind']>;

function isWorthAnotherWay({ kind }: WifiFault): boolean {
  return kind === 'join-refused' || kind === 'network-gone';
}
