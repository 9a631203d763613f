import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import { openNmcli, type Nmcli } from './nmcli';
import { checkRadio, deviceStates, listDevices, mayMove, type NmDevice } from './radio-facts';

/** The Wi-Fi device that we can move by ourselves, or why there is none; in words for a person. */
export type FoundRadio =
  | { readonly kind: 'radio'; readonly device: string; readonly reason: string }
  | { readonly kind: 'none'; readonly reason: string };

/** Each question takes some 20 ms; a system that is stuck must not hold up the start. */
const LIMIT_MS = 5_000;

/** Looks for a Wi-Fi device that NetworkManager manages and that this user may move. Changes nothing. */
export async function findNetworkManagerRadio(
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FoundRadio> {
  const limit = new AbortController();
  const takeBack = clock.after(LIMIT_MS, () => {
    limit.abort();
  });
  const found = await look(openNmcli({ clock, env, log: null }), limit.signal);
  takeBack();
  return found.ok ? found.value : { kind: 'none', reason: reasons[found.error.kind] ?? reasons['tool-failed'] };
}

const reasons: Readonly<Partial<Record<WifiFault['kind'], string>>> & { readonly 'tool-failed': string } = {
  'tool-failed': 'NetworkManager, which moves the Wi-Fi on Linux, cannot be asked: nmcli is missing or stuck.',
  'service-down': 'NetworkManager, which moves the Wi-Fi on Linux, is not running.',
  'no-adapter': 'NetworkManager manages no Wi-Fi adapter on this computer.',
  permission: 'This user may not change networks without being asked for a password.',
};

async function look(nmcli: Nmcli, signal: AbortSignal): Promise<Result<FoundRadio, WifiFault>> {
  const radio = await checkRadio(nmcli, signal);
  // A radio that is off can be switched on: it is the one to speak of.
  const isOff = !radio.ok && radio.error.kind === 'switched-off';
  if (!radio.ok && !isOff) return radio;
  const devices = await listDevices(nmcli, signal);
  if (!devices.ok) return devices;
  const radios = radiosToMove(devices.value, isOff);
  const [chosen] = radios;
  if (chosen === undefined) return fail({ kind: 'no-adapter' });
  const may = await mayMove(nmcli, signal);
  if (!may.ok) return may;
  if (!may.value) return fail({ kind: 'permission' });
  return ok({ kind: 'radio', device: chosen.name, reason: reasonFor(chosen, radios.length) });
}

/** The Wi-Fi devices that can be moved, best first: one that is on nothing, then one that carries no internet. */
export function radiosToMove(devices: readonly NmDevice[], isOff: boolean): readonly NmDevice[] {
  const least = isOff ? deviceStates.unavailable : deviceStates.disconnected;
  const burden = ({ profile, hasGateway }: NmDevice): number => (profile === null ? 0 : hasGateway ? 2 : 1);
  return devices.filter(({ isWifi, state }) => isWifi && state >= least).sort((a, b) => burden(a) - burden(b));
}

function reasonFor({ name, hasGateway }: NmDevice, count: number): string {
  if (count === 1) return `NetworkManager moves ${name}.`;
  return hasGateway
    ? `NetworkManager moves ${name}, one of ${count} Wi-Fi adapters, which all carry the internet.`
    : `NetworkManager moves ${name}, of ${count} Wi-Fi adapters the one that carries no internet.`;
}
