import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { Nmcli } from './nmcli';
import { deviceStates, lookAtDevice, usableDevice, type NmDevice } from './radio-facts';

/**
 * How the way up of a profile ended. `over`: it is not on its way any more; `elsewhere`: it is up with addresses that
 * will not do; `too-late`: it is still on its way. `addressAwaited`: the network itself was joined.
 */
export type WayUp =
  { readonly kind: 'up' } | { readonly kind: 'over' | 'elsewhere' | 'too-late'; readonly addressAwaited: boolean };

const LOOK_EVERY_MS = 300;
/** The profile before is still on its way down for a moment; what does not begin within this time has already failed. */
const BEGIN_LIMIT_MS = 5_000;
/** A profile is up with its address; one that will not do does not become another. */
const SETTLE_LIMIT_MS = 3_000;

/**
 * Watches a device until this profile is up on it with addresses that will do, or is not any more, or the limit is
 * reached. Only what the device shows counts. Fails with what befell the device itself.
 */
export async function watchWayUp(
  nmcli: Nmcli,
  wanted: { device: string; profile: string; willDo: (addresses: readonly string[]) => boolean },
  limitMs: number,
  signal: AbortSignal,
): Promise<Result<WayUp, WifiFault>> {
  const { clock } = nmcli;
  const begun = clock.now();
  let seen = false;
  let addressAwaited = false;
  let upSince: number | null = null;
  for (;;) {
    const looked = await lookAtDevice(nmcli, wanted.device, signal);
    if (!looked.ok) return looked;
    const now = looked.value;
    if (now === null || now.state < deviceStates.disconnected) return deviceTrouble(nmcli, wanted.device, signal);
    const isOn = now.profile === wanted.profile;
    seen ||= isOn;
    addressAwaited ||= isOn && isAtAddress(now);
    const isUp = isOn && now.state === deviceStates.activated;
    if (isUp && wanted.willDo(now.addresses)) return ok({ kind: 'up' });
    const waited = clock.now() - begun;
    upSince = isUp ? (upSince ?? waited) : null;
    const isOff = !isOn && (seen || waited >= BEGIN_LIMIT_MS);
    const isOther = upSince !== null && waited - upSince >= SETTLE_LIMIT_MS;
    if (isOther) return ok({ kind: now.addresses.length > 0 ? 'elsewhere' : 'over', addressAwaited });
    if (isOff || waited >= limitMs) return ok({ kind: isOff ? 'over' : 'too-late', addressAwaited });
    await clock.sleep(LOOK_EVERY_MS, signal);
  }
}

function isAtAddress({ state }: NmDevice): boolean {
  return state >= deviceStates.ipConfig && state <= deviceStates.activated;
}

async function deviceTrouble(nmcli: Nmcli, name: string, signal: AbortSignal): Promise<Result<never, WifiFault>> {
  const device = await usableDevice(nmcli, name, signal);
  return fail(device.ok ? { kind: 'no-adapter' } : device.error);
}
