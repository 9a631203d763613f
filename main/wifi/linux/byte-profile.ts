import { ssidBytes, type Ssid } from '../../../shared/domain/ssid';
import {
  FIXED_ADDRESS,
  OWN_DHCP_TIMEOUT,
  OWN_ROUTE_METRIC,
  ownProfileName,
  ownProfileUuid,
  type AddressFrom,
  type ProfileOwner,
} from './own-profile';

const SERVICE = 'org.freedesktop.NetworkManager';
/** NM_SETTINGS_ADD_CONNECTION2_FLAG_IN_MEMORY */
const IN_MEMORY = '2';

/** One address, of two facts. */
const OWN_ADDRESS = [
  ['method', 's', 'manual'],
  ['address-data', 'aa{sv}', '1', '2', 'address', 's', FIXED_ADDRESS, 'prefix', 'u', '24'],
] as const;

/**
 * `busctl call` arguments that add the same profile as `addArguments` for a name that no program argument can hold,
 * because it is no UTF-8 or has a zero in it: its bytes go as numbers.
 */
export function addByBytes(owner: ProfileOwner, ssid: Ssid, address: AddressFrom = 'device'): readonly string[] {
  const bytes = Array.from(ssidBytes(ssid), String);
  const name = ownProfileName(ssid);
  const connection = section('connection', [
    ['id', 's', name],
    ['uuid', 's', ownProfileUuid(owner, name)],
    ['type', 's', '802-11-wireless'],
    ['interface-name', 's', owner.device],
    ['autoconnect', 'b', 'false'],
    ...(owner.login === null ? [] : [['permissions', 'as', '1', `user:${owner.login}:`]]),
  ]);
  const wireless = section('802-11-wireless', [
    ['ssid', 'ay', String(bytes.length), ...bytes],
    ['mode', 's', 'infrastructure'],
  ]);
  const ipv4 = section('ipv4', [
    ...(address === 'us' ? OWN_ADDRESS : [['method', 's', 'auto']]),
    ['never-default', 'b', 'true'],
    ['ignore-auto-dns', 'b', 'true'],
    ['route-metric', 'x', OWN_ROUTE_METRIC],
    ['dhcp-timeout', 'i', OWN_DHCP_TIMEOUT],
  ]);
  const ipv6 = section('ipv6', [['method', 's', 'disabled']]);
  const settings = ['4', ...connection, ...wireless, ...ipv4, ...ipv6];
  const target = [SERVICE, '/org/freedesktop/NetworkManager/Settings', `${SERVICE}.Settings`, 'AddConnection2'];
  return [...target, 'a{sa{sv}}ua{sv}', ...settings, IN_MEMORY, '0'];
}

/** A name, the number of its entries, and each as key, signature and value. */
function section(name: string, entries: readonly (readonly string[])[]): readonly string[] {
  return [name, String(entries.length), ...entries.flat()];
}
