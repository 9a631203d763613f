import type { WifiAdapterReport } from '../../../shared/domain/wifi-report';
import type { Clock } from '../../ports/clock';
import type { WifiSurvey } from '../survey/wifi-survey';
import { openNmcli, type Nmcli } from './nmcli';
import { profileName } from './own-profiles';
import { carriesInternet, checkRadio, deviceStates, listDevices, mayMove, type NmDevice } from './radio-facts';

/** What NetworkManager says of its Wi-Fi devices and of what this user may do with them. Changes nothing. */
export async function surveyNetworkManager(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<WifiSurvey> {
  const nmcli = openNmcli({ clock, env, log: null });
  const radio = await checkRadio(nmcli, signal);
  const isOff = !radio.ok && radio.error.kind === 'switched-off';
  const devices = radio.ok || isOff ? await listDevices(nmcli, signal) : radio;
  const may = devices.ok ? await mayMove(nmcli, signal) : devices;
  const all = devices.ok ? devices.value : [];
  const adapters: WifiAdapterReport[] = [];
  for (const device of all.filter(({ isWifi }) => isWifi)) {
    const connection = await nameOf(nmcli, device, signal);
    const carries = carriesInternet(device, all);
    const { name } = device;
    adapters.push({ id: name, name, state: stateOf(device, isOff), connection, carriesInternet: carries });
  }
  return { adapters, mayMove: may.ok ? may.value : null, mayReadNames: devices.ok ? true : null };
}

async function nameOf(nmcli: Nmcli, { profile }: NmDevice, signal: AbortSignal): Promise<string | null> {
  const name = profile === null ? null : await profileName(nmcli, profile, signal);
  return name?.ok === true ? name.value : null;
}

function stateOf({ state }: NmDevice, isOff: boolean): WifiAdapterReport['state'] {
  if (state < deviceStates.unmanaged) return 'unknown';
  if (state < deviceStates.unavailable) return 'unmanaged';
  if (state < deviceStates.disconnected) return isOff ? 'off' : 'unavailable';
  if (state === deviceStates.activated) return 'connected';
  return state > deviceStates.disconnected && state < deviceStates.activated ? 'joining' : 'free';
}
