import type { HandReason } from '../../../shared/domain/wifi-reason';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import { limited } from '../../ports/limited';
import type { OwnRadio } from '../choose-adapter';
import { takeRadio, type RadioCandidate } from '../take-radio';
import { openNmcli, type Nmcli } from './nmcli';
import { carriesInternet, checkRadio, deviceStates, listDevices, mayMove, type NmDevice } from './radio-facts';

/** Each question takes some 20 ms; a system that is stuck must not hold up the start. */
const LIMIT_MS = 10_000;

/** Looks for a Wi-Fi device that NetworkManager manages and that this user may move, best the `wanted` one. */
export async function findNetworkManagerRadio(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  wanted: string | null = null,
): Promise<OwnRadio> {
  const nmcli = openNmcli({ clock, env, log: null });
  const found = await limited(clock, LIMIT_MS, new AbortController().signal, (within) => look(nmcli, wanted, within));
  return found.ok ? found.value : { kind: 'none', reason: { id: reasons[found.error.kind] ?? 'nmcli-silent' } };
}

const reasons: Readonly<Partial<Record<WifiFault['kind'], HandReason['id']>>> = {
  'service-down': 'network-manager-down',
  'no-adapter': 'network-manager-no-adapter',
  unmanaged: 'network-manager-unmanaged',
  permission: 'network-manager-password',
};

async function look(nmcli: Nmcli, wanted: string | null, signal: AbortSignal): Promise<Result<OwnRadio, WifiFault>> {
  const radio = await checkRadio(nmcli, signal);
  // A radio that is off can be switched on: it is the one to speak of.
  const isOff = !radio.ok && radio.error.kind === 'switched-off';
  if (!radio.ok && !isOff) return radio;
  const devices = await listDevices(nmcli, signal);
  if (!devices.ok) return devices;
  const taken = takeRadio(candidates(devices.value, isOff), wanted);
  if (taken === null) return fail({ kind: devices.value.some(isUnmanaged) ? 'unmanaged' : 'no-adapter' });
  const may = await mayMove(nmcli, signal);
  if (!may.ok) return may;
  return may.value ? ok(taken) : fail({ kind: 'permission' });
}

function isUnmanaged({ isWifi, state }: NmDevice): boolean {
  return isWifi && state === deviceStates.unmanaged;
}

/** The Wi-Fi devices that can be moved, best first: one that is on nothing, then one that carries no internet. */
function candidates(devices: readonly NmDevice[], isOff: boolean): readonly RadioCandidate[] {
  const least = isOff ? deviceStates.unavailable : deviceStates.disconnected;
  const burden = (device: NmDevice): number => (device.profile === null ? 0 : carriesInternet(device, devices) ? 2 : 1);
  return devices
    .filter(({ isWifi, state }) => isWifi && state >= least)
    .sort((a, b) => burden(a) - burden(b))
    .map((device) => ({
      ref: { kind: 'network-manager', device: device.name },
      id: device.name,
      name: device.name,
      carriesInternet: carriesInternet(device, devices),
    }));
}
