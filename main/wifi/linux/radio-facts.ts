import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { Reach } from '../../ports/wifi-adapter';
import { reachOf } from '../reach-of';
import type { Nmcli } from './nmcli';
import { terseObjects, terseRows } from './nmcli-output';

/** One network device as NetworkManager has it now. */
export interface NmDevice {
  readonly name: string;
  readonly isWifi: boolean;
  /** NMDeviceState of NetworkManager's D-Bus interface; see `deviceStates`. */
  readonly state: number;
  /** UUID of the profile that is up on it, or on its way up or down. */
  readonly profile: string | null;
  /** IPv4, without the prefix length. */
  readonly addresses: readonly string[];
  readonly hasGateway: boolean;
  readonly reach: Reach;
  /** Does NetworkManager bring up on it by itself what it knows? `device disconnect` ends that. */
  readonly autoconnects: boolean;
  /** Of the way to everywhere, the least goes first; null: NetworkManager does not say. */
  readonly metric: number | null;
}

/** The states that matter here. At 70 the network is joined and an address is waited for. */
export const deviceStates = { unmanaged: 10, unavailable: 20, disconnected: 30, ipConfig: 70, activated: 100 } as const;

const LOOK_LIMIT_MS = 5_000;
const DEVICE_FIELDS =
  'GENERAL.DEVICE,GENERAL.TYPE,GENERAL.STATE,GENERAL.CON-UUID,GENERAL.AUTOCONNECT,IP4.ADDRESS,IP4.GATEWAY,IP4.ROUTE,IP6.ADDRESS,IP6.GATEWAY';
const NEEDED_RIGHTS = ['network-control', 'settings.modify.own'];

/** Fails with what keeps every Wi-Fi device from working: `service-down`, `no-adapter`, `switched-off`. */
export async function checkRadio(nmcli: Nmcli, signal: AbortSignal): Promise<Result<void, WifiFault>> {
  const fields = 'RUNNING,WIFI-HW,WIFI';
  const answer = await nmcli.run(['-t', '-f', fields, 'general', 'status'], LOOK_LIMIT_MS, signal);
  if (!answer.ok) return answer;
  const [running, hardware, radio] = terseRows(answer.value.output, 3)[0] ?? [];
  // Without a system bus the exit code is 1 and there is no row.
  if (answer.value.exit !== 0 || running !== 'running') return fail({ kind: 'service-down' });
  if (hardware === 'missing') return fail({ kind: 'no-adapter' });
  if (hardware === 'disabled' || radio === 'disabled') return fail({ kind: 'switched-off' });
  return ok(undefined);
}

/** Every device. */
export async function listDevices(nmcli: Nmcli, signal: AbortSignal): Promise<Result<readonly NmDevice[], WifiFault>> {
  const answer = await nmcli.run(['-t', '-f', DEVICE_FIELDS, 'device', 'show'], LOOK_LIMIT_MS, signal);
  if (!answer.ok) return answer;
  if (answer.value.exit !== 0) return fail({ kind: 'tool-failed' });
  return ok(terseObjects(answer.value.output).map(deviceOf));
}

/** One device; null: it is not there (any more). */
export async function lookAtDevice(
  nmcli: Nmcli,
  name: string,
  signal: AbortSignal,
): Promise<Result<NmDevice | null, WifiFault>> {
  const answer = await nmcli.run(['-t', '-f', DEVICE_FIELDS, 'device', 'show', name], LOOK_LIMIT_MS, signal);
  if (!answer.ok) return answer;
  const [object] = answer.value.exit === 0 ? terseObjects(answer.value.output) : [];
  return ok(object === undefined ? null : deviceOf(object));
}

/** Fails with why this device cannot be used now, and else says how it is. */
export async function usableDevice(
  nmcli: Nmcli,
  name: string,
  signal: AbortSignal,
): Promise<Result<NmDevice, WifiFault>> {
  const radio = await checkRadio(nmcli, signal);
  if (!radio.ok) return radio;
  const device = await lookAtDevice(nmcli, name, signal);
  if (!device.ok) return device;
  if (device.value?.state === deviceStates.unmanaged) return fail({ kind: 'unmanaged' });
  if (device.value === null || device.value.state < deviceStates.disconnected) return fail({ kind: 'no-adapter' });
  return ok(device.value);
}

/** Does the way to the internet go out by this one of all devices? */
export function carriesInternet({ hasGateway, metric }: NmDevice, devices: readonly NmDevice[]): boolean {
  return hasGateway && !devices.some((other) => other.metric !== null && metric !== null && other.metric < metric);
}

/** May this user join networks and make profiles of their own, without being asked for anything? */
export async function mayMove(nmcli: Nmcli, signal: AbortSignal): Promise<Result<boolean, WifiFault>> {
  const answer = await nmcli.run(['-t', '-f', 'PERMISSION,VALUE', 'general', 'permissions'], LOOK_LIMIT_MS, signal);
  if (!answer.ok) return answer;
  const rights = new Map(terseRows(answer.value.output, 2).map(([right, value]) => [right, value]));
  return ok(NEEDED_RIGHTS.every((right) => rights.get(`org.freedesktop.NetworkManager.${right}`) === 'yes'));
}

function deviceOf(object: ReadonlyMap<string, readonly string[]>): NmDevice {
  const first = (name: string): string => object.get(name)?.[0] ?? '';
  const profile = first('GENERAL.CON-UUID');
  const addresses = (object.get('IP4.ADDRESS') ?? []).map((address) => address.split('/')[0] ?? '');
  const hasGateway = /\d/.test(first('IP4.GATEWAY'));
  return {
    name: first('GENERAL.DEVICE'),
    isWifi: first('GENERAL.TYPE') === 'wifi',
    state: Number.parseInt(first('GENERAL.STATE'), 10) || 0,
    profile: /^[0-9a-f-]{36}$/i.test(profile) ? profile : null,
    addresses,
    autoconnects: first('GENERAL.AUTOCONNECT') !== 'no',
    hasGateway,
    reach: reachOf([...addresses, ...(object.get('IP6.ADDRESS') ?? [])], hasGateway || /\d/.test(first('IP6.GATEWAY'))),
    metric: metricIn(object.get('IP4.ROUTE') ?? []),
  };
}

function metricIn(routes: readonly string[]): number | null {
  const metrics = routes.flatMap((route) => /^dst = 0\.0\.0\.0\/0, .*\bmt = (\d+)/.exec(route)?.[1] ?? []);
  return metrics.length === 0 ? null : Math.min(...metrics.map(Number));
}
