import type { Ssid } from '../../shared/domain/ssid';
import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { SetupError } from '../../shared/errors/error-codes';
import { errorOfWifiFault } from '../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../shared/result';
import { openCloud } from '../cloud/cloud';
import { limited } from '../ports/limited';
import type { WifiObserver, WifiResult } from '../ports/wifi-adapter';
import { joinableAmong } from '../setup/device-networks';
import { seeOwnNetwork } from '../setup/own-network';
import { findPlaces } from './places';
import type { Surroundings } from './workbench';

const LIMIT_MS = 20_000;

/** What this computer hears that a device may join, and which of it this computer is on itself. */
export interface Around {
  readonly networks: readonly SeenNetwork[];
  readonly own: Ssid | null;
  /** A page answered there in place of the internet. */
  readonly behindPage: boolean;
}

/**
 * Looks at the networks around this computer; changes nothing and needs no lock. Where a person is going to move the
 * radio the program may still look by it. Fails with why nothing can be seen, as `network-names-hidden`.
 */
export async function lookAround(surroundings: Surroundings, signal: AbortSignal): Promise<Result<Around, SetupError>> {
  const wifi = surroundings.practice === null ? 'auto' : 'practice';
  const places = await findPlaces({ ...surroundings, wifi });
  if (!places.ok) return places;
  const { observe } = places.value.wifi;
  const { clock, api: origin } = places.value;
  const cloud = openCloud({ origin, clock, log: surroundings.log });
  const [seen, here, answer] = await Promise.all([
    limited(clock, LIMIT_MS, signal, (within) => listen(observe, within)),
    seeOwnNetwork(observe, clock, LIMIT_MS, signal),
    limited(clock, LIMIT_MS, signal, (within) => cloud.reachable(within)),
  ]);
  if (!seen.ok) return fail(errorOfWifiFault(seen.error));
  const networks = joinableAmong(seen.value);
  const own = networks.find(({ ssid }) => ssid === here);
  const behindPage = !answer.ok && answer.error.kind === 'not-particle';
  return ok({ networks, own: own?.ssid ?? null, behindPage });
}

async function listen(observe: WifiObserver, signal: AbortSignal): WifiResult<readonly SeenNetwork[]> {
  return observe.scan === null ? ok((await observe.hints?.(signal)) ?? []) : observe.scan(signal);
}
