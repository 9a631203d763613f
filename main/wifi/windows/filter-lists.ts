import { isDeviceNetwork } from '../../../shared/domain/device-network';
import type { Ssid } from '../../../shared/domain/ssid';

/** What stands on a list in the place of a name when it is about every network. */
export const EVERY = 'every';
export type Filtered = Ssid | typeof EVERY;

/** The networks that one side permits and denies. */
interface FilterPair {
  readonly permitted: readonly Filtered[];
  readonly denied: readonly Filtered[];
}

/** The lists of Windows that keep it from networks: those of a group policy, and those of its users (wifi 3.6). */
export interface FilterLists {
  readonly policy: FilterPair;
  readonly users: FilterPair;
}

/**
 * Do these lists keep the PC from this network, or with null from whatever network a device has? As Windows reads them
 * (`WlanSetFilterList`): a group policy goes before the users' lists, and what is on no list is permitted. A list that
 * permits names is made for one that denies every network, so a name goes before all of them.
 */
export function isBarredBy({ policy, users }: FilterLists, ssid: Ssid | null): boolean {
  return (verdictOf(policy, ssid) ?? verdictOf(users, ssid)) === 'denied';
}

function verdictOf({ permitted, denied }: FilterPair, ssid: Ssid | null): 'permitted' | 'denied' | null {
  const isMeant = (one: Filtered): boolean => one !== EVERY && (ssid === null ? isDeviceNetwork(one) : one === ssid);
  if (permitted.some(isMeant)) return 'permitted';
  // One device's name on it says nothing about another device.
  if (ssid !== null && denied.some(isMeant)) return 'denied';
  if (permitted.includes(EVERY)) return 'permitted';
  return denied.includes(EVERY) ? 'denied' : null;
}
