import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { isHandedOut } from './interface-addresses';
import type { LinkLook, LinkPlace, WindowsRadio } from './windows-radio';

/** Where the radio is to arrive. */
export interface Destination {
  isPlace(place: LinkPlace): boolean;
  willDo(address: string): boolean;
  /** Where Windows says that it is there, it is; else an address has to show it. */
  readonly nameIsEnough?: boolean;
}

/**
 * How it ended: `not-seen` when Windows searched in vain, `refused` when it never came to a connection, `too-late` when
 * it was not yet seen to give up, `elsewhere` when all the addresses that came are none that will do.
 */
export type Arrival = 'there' | 'not-seen' | 'refused' | 'too-late' | 'no-address' | 'elsewhere';

/** An address follows a connection within this time, or does not come (wifi 2.1). */
const ADDRESS_LIMIT_MS = 15_000;
/** Between searching and joining the adapter may be seen down once. */
const DOWN_LOOKS = 2;

/**
 * Watches a radio that was asked to go somewhere until it is there with an address, or has given up. `before` is the
 * look before it was asked: without consent Windows names no network, and only a change proves that it moved.
 */
export async function watchArrival(
  radio: WindowsRadio,
  before: LinkLook,
  to: Destination,
  limitMs: number,
  signal: AbortSignal,
): Promise<Result<Arrival, WifiFault>> {
  const { clock } = radio;
  const begun = clock.now();
  const seen = { moved: before.phase !== 'up', searching: false, joining: false, downLooks: 0 };
  const old = new Set(before.addresses);
  let onSince: number | null = null;
  for (;;) {
    await clock.sleep(radio.lookEveryMs, signal);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    const looked = await radio.look(signal);
    if (!looked.ok) return looked;
    const now = looked.value;
    note(seen, before, now);
    for (const address of old) if (!now.addresses.includes(address)) old.delete(address);
    const isOn = now.phase === 'up' && (now.place === null ? seen.moved : to.isPlace(now.place));
    const addresses = now.addressesAreOfAll ? now.addresses.filter((address) => !old.has(address)) : now.addresses;
    const isNamed = to.nameIsEnough === true && now.place !== null;
    if (isOn && (isNamed || addresses.some((address) => to.willDo(address)))) return ok('there');
    onSince = isOn ? (onSince ?? clock.now()) : null;
    if (onSince !== null && clock.now() - onSince >= ADDRESS_LIMIT_MS) {
      return ok(addresses.some(isHandedOut) ? 'elsewhere' : 'no-address');
    }
    const waited = clock.now() - begun;
    if (!isOn && (hasGivenUp(seen, now) || waited >= limitOf(radio, seen, limitMs))) {
      return ok(howItEnded(seen, hasGivenUp(seen, now) || waited < limitMs));
    }
  }
}

function howItEnded({ searching, joining }: Seen, gaveUp: boolean): Arrival {
  if (searching && !joining) return 'not-seen';
  return gaveUp ? 'refused' : 'too-late';
}

interface Seen {
  moved: boolean;
  searching: boolean;
  joining: boolean;
  downLooks: number;
}

function note(seen: Seen, before: LinkLook, now: LinkLook): void {
  seen.searching ||= now.phase === 'searching';
  seen.joining ||= now.phase === 'joining';
  seen.downLooks = now.phase === 'down' ? seen.downLooks + 1 : 0;
  seen.moved ||= hasMoved(before, now);
}

/** Has the radio left where it was? Down, elsewhere, or with an address more. */
export function hasMoved(before: LinkLook, now: LinkLook): boolean {
  const wasElsewhere = now.place !== null && before.place !== null && !isSame(now.place, before.place);
  const hasNewAddress = now.addresses.some((address) => !before.addresses.includes(address));
  return before.phase !== 'up' || now.phase !== 'up' || wasElsewhere || hasNewAddress;
}

/** It tried and is down again, or it went somewhere else. */
function hasGivenUp(seen: Seen, now: LinkLook): boolean {
  const tried = seen.searching || seen.joining;
  return (tried && seen.downLooks >= DOWN_LOOKS) || (seen.moved && now.phase === 'up');
}

function limitOf(radio: WindowsRadio, seen: Seen, limitMs: number): number {
  return seen.searching || seen.joining ? limitMs : Math.min(limitMs, radio.beginLimitMs);
}

function isSame(one: LinkPlace, other: LinkPlace): boolean {
  return one.ssid === other.ssid && one.profile === other.profile;
}
