import type { Clock } from '../ports/clock';
import { limited } from '../ports/limited';
import type { HomeConnection, Reach, WifiObserver } from '../ports/wifi-adapter';

/** An address follows a connection within this time, or does not come (wifi 2.1). */
const LIMIT_MS = 15_000;
const PAUSE_MS = 500;

/** How a PC is back on its own network. */
export interface Homecoming {
  /** It lacks what led on from there, so that it has no way to the internet by it (yet). */
  readonly isCutOff: boolean;
}

/**
 * A PC that is back on its own network: waits, within a bound, until it has there again what it had. What it never had is
 * not waited for.
 */
export async function reachHome(
  observe: WifiObserver,
  { reach: before = [] }: HomeConnection,
  clock: Clock,
  signal: AbortSignal,
): Promise<Homecoming> {
  const { reach } = observe;
  if (reach === undefined || before.length === 0) return { isCutOff: false };
  return limited(clock, LIMIT_MS, signal, async (within) => {
    let now: Reach | null = null;
    while (!within.aborted) {
      const seen = await reach(within);
      if (seen.ok) now = seen.value;
      if (before.every((part) => now?.includes(part))) return { isCutOff: false };
      await clock.sleep(PAUSE_MS, within);
    }
    return { isCutOff: now !== null && !leadsOut(now) };
  });
}

/** Has a PC that is back no way to the internet, by a cable or another adapter neither? */
export async function isWithoutInternet(observe: WifiObserver, { isCutOff }: Homecoming): Promise<boolean> {
  return isCutOff && (await observe.hasOtherWayOut?.()) !== true;
}

/** An address of IPv6 comes from a router; one of IPv4 may come without. */
function leadsOut(reach: Reach): boolean {
  return reach.includes('ipv6') || (reach.includes('ipv4') && reach.includes('router'));
}
