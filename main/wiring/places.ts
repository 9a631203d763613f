import type { SetupError } from '../../shared/errors/error-codes';
import { errorOfWifiFault } from '../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { SoftApAddress } from '../ports/soft-ap-device';
import { systemClock } from '../ports/system-clock';
import type { WifiAdapter } from '../ports/wifi-adapter';
import { childEnvironment } from '../setup/child-environment';
import { adapterFromRef } from '../wifi/adapter-from-ref';
import { chooseAdapter, type OwnRadio } from '../wifi/choose-adapter';
import { findOwnRadio } from '../wifi/find-own-radio';
import { hintsOf } from '../wifi/hints';
import { apiOrigin, deviceAddress, isLoopback } from './addresses';
import { findPracticeWorld } from './practice-world';
import { readChoice } from './wifi-choice';
import type { Surroundings } from './workbench';

/** Where a setup happens, all questions answered. */
export interface Places {
  readonly wifi: WifiAdapter;
  readonly device: SoftApAddress;
  readonly api: string;
  /** As fast as the practice world, if there is one. */
  readonly clock: Clock;
  /** A person or a script moves the network, and the device was said to be on this machine: no radio of ours is used. */
  readonly needsNoRadio: boolean;
  /** The device answers on this machine, whatever network the PC is on. */
  readonly deviceReachableFromHome: boolean;
}

/** Answers what the surroundings leave open, from the practice world or by the usual addresses. */
export async function findPlaces(surroundings: Surroundings): Promise<Result<Places, SetupError>> {
  const { practice, softap, stateFolder } = surroundings;
  const ownRadio = softap === null ? () => ownRadioFor(stateFolder) : null;
  const choice = await chooseAdapter(surroundings.wifi, practice, ownRadio);
  if (!choice.ok) return fail(errorOfWifiFault(choice.error));
  surroundings.log.info('wifi-chosen', { method: choice.value.ref.kind, reason: choice.value.reason.id });
  const found = practice === null ? ok(null) : await findPracticeWorld(practice, systemClock());
  if (!found.ok) return found;
  const api = apiOrigin(surroundings.api, found.value);
  if (!api.ok) return api;
  const clock = systemClock(found.value?.speed);
  const device = deviceAddress(softap, surroundings.softapTransport ?? 'tcp', found.value);
  const isLastResort = choice.value.ref.kind === 'guided' && surroundings.wifi === 'auto' && softap === null;
  const needsNoRadio = choice.value.ref.kind === 'guided' && softap !== null;
  // A practice world without a cable refuses the device's address while the PC is elsewhere.
  const isAlwaysThere = found.value === null || found.value.ethernet;
  const own = { ...surroundings.program, env: childEnvironment(process.env) };
  const wifi = adapterFromRef(choice.value.ref, clock, own);
  return ok({
    wifi: isLastResort ? { ...wifi, observe: { ...wifi.observe, ...hintsOf(own, clock) } } : wifi,
    device,
    api: api.value,
    clock,
    needsNoRadio,
    deviceReachableFromHome: needsNoRadio && isLoopback(device.host) && isAlwaysThere,
  });
}

/** The adapter that a person chose, or else the best one. */
async function ownRadioFor(stateFolder: string): Promise<OwnRadio> {
  return findOwnRadio(systemClock(), await readChoice(stateFolder));
}
