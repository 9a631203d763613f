import { isFromDevice } from '../device-subnet';
import type { HomeMarks } from './home-id';
import { isHandedOut } from './interface-addresses';
import type { LinkLook } from './windows-radio';

/** What this process knows of the radio besides what it sees. */
export interface Trail {
  /**
   * What it last did with it: it was asked onto the device's network, came there, left it, or came home. Null: nothing, or
   * nothing that still tells where it is.
   */
  last: 'asked' | 'device' | 'left' | 'home' | null;
  /** What tells a home that has the device's addresses from the device; null: it has not, or nothing tells. */
  twin: HomeMarks | null;
}

/**
 * Where a radio is. `no-address`: on a network, which has not handed out an address yet. `other-network`: on one of the
 * PC's own, but not on that which was its home.
 */
export type Whereabouts = 'down' | 'under-way' | 'device' | 'no-address' | 'own-network' | 'other-network';

/**
 * Windows tells, or else the addresses and the trail do. Many homes use the device's addresses too (wifi 2.1): there,
 * only the way here tells.
 */
export function whereIs({ phase, place, addresses }: LinkLook, trail: Trail): Whereabouts {
  if (phase !== 'up') return phase === 'down' ? 'down' : 'under-way';
  const isServed = addresses.some(isHandedOut);
  if (place !== null) return place.isOurs ? 'device' : isServed ? 'own-network' : 'no-address';
  if (trail.last === 'device') return 'device';
  // Windows gives itself an address when nobody hands one out, as a device does that has not started well.
  const isLikeDevice = addresses.some(isFromDevice) || (addresses.length > 0 && !isServed);
  if (!hasLeft(trail) && isLikeDevice) return 'device';
  return isServed ? 'own-network' : 'no-address';
}

/** Is what this process did the reason that the radio is not on the device's network any more? */
export function hasLeft({ last }: Trail): boolean {
  return last === 'left' || last === 'home';
}
