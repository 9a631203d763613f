import type { Ssid } from '../../../shared/domain/ssid';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { ok, type Result } from '../../../shared/result';
import type { HomeConnection } from '../../ports/wifi-adapter';
import { marksIn } from './home-marks';
import type { MacRadio } from './mac-radio';
import { fingerprint, forget, preferredNetworks } from './preferred-networks';

/**
 * The networks that this Mac joins by itself only because we joined them. Every join puts its network at the top of
 * that list, and the Mac would come back to it some day (wifi 4.2).
 */
export interface Guests {
  /** Before a join: was it there already? */
  expect(ssid: Ssid, signal: AbortSignal): Promise<Result<void, WifiFault>>;
  /** Takes a network out again if it is there because of us. That this is refused stops nothing. */
  dismiss(ssid: Ssid, signal: AbortSignal): Promise<Result<void, WifiFault>>;
  /** Takes out what this process or, by the journal, one before it joined. */
  dismissAll(home: HomeConnection, signal: AbortSignal): Promise<Result<void, WifiFault>>;
  /** Is one still there, because taking it out was refused? */
  stays(): boolean;
}

/** Knows of no guest yet. */
export function guestsOf(radio: MacRadio): Guests {
  const ours = new Set<Ssid>();
  const kept = new Set<Ssid>();
  const dismiss = async (ssid: Ssid, signal: AbortSignal): Promise<Result<void, WifiFault>> => {
    const gone = await forget(radio, ssid, signal);
    if (!gone.ok && gone.error.kind === 'cancelled') return gone;
    if (gone.ok) {
      kept.delete(ssid);
    } else {
      kept.add(ssid);
      radio.log?.warn('network-stays-preferred', { fault: gone.error.kind });
    }
    return ok(undefined);
  };
  return {
    expect: async (ssid, signal) => {
      const before = await preferredNetworks(radio, signal);
      if (!before.ok) return before;
      if (before.value?.includes(ssid) === false) ours.add(ssid);
      return ok(undefined);
    },
    dismiss: async (ssid, signal) => (ours.has(ssid) ? dismiss(ssid, signal) : ok(undefined)),
    dismissAll: async (home, signal) => {
      const known = marksIn(home)?.preferred ?? null;
      const former = known === null ? [] : (home.joined ?? []).filter((ssid) => !known.includes(fingerprint(ssid)));
      for (const ssid of new Set([...ours, ...former])) {
        const gone = await dismiss(ssid, signal);
        if (!gone.ok) return gone;
      }
      return ok(undefined);
    },
    stays: () => kept.size > 0,
  };
}
