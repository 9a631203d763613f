import { createHash } from 'node:crypto';
import { ssidText, type Ssid } from '../../../shared/domain/ssid';

/** The profiles that we make are named so, and no others of ours exist. */
export const OWN_PREFIX = 'photon-setup-';

/** The namespace of our profiles' UUIDs; any fixed one does. */
const NAMESPACE = 'a3f1c0d25b7e4b0c9d4e6f8a1b2c3d4e';

/** On which device a profile of ours is, and whose: two users of one PC do not touch each other's. */
export interface ProfileOwner {
  readonly device: string;
  readonly userId: number;
  /** Who alone may use and see it; null: root, who needs no such thing. */
  readonly login: string | null;
}

/** The name of the profile for a network: the device's four letters where they are plain, else a number for its bytes. */
export function ownProfileName(ssid: Ssid): string {
  const suffix = /-([A-Za-z0-9]{4})$/.exec(ssidText(ssid) ?? '')?.[1];
  return OWN_PREFIX + (suffix ?? createHash('sha256').update(ssid).digest('hex').slice(0, 12));
}

/**
 * The UUID of our profile of that name (version 5 of RFC 4122). Nobody else comes to the same one, so that a name alone
 * never makes a foreign profile ours; and it needs no journal.
 */
export function ownProfileUuid({ device, userId }: ProfileOwner, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE, 'hex'))
    .update(`${userId}\n${device}\n${name}`)
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Did we make the profile with this UUID and name, as this user, for this device? */
export function isOwnProfile(owner: ProfileOwner, uuid: string, name: string): boolean {
  return name.startsWith(OWN_PREFIX) && ownProfileUuid(owner, name) === uuid;
}

/** Where the address at the device comes from: the device gives it, or we take one that no device gives. */
export type AddressFrom = 'device' | 'us';

/** A device gives the first few addresses after its own, and to nobody this one (softap 1.2). */
export const FIXED_ADDRESS = '192.168.0.200';

/**
 * `nmcli` arguments that add the profile for an open network (wifi 5.2): in memory only, never up by itself, without a
 * default route or name server, and with its own subnet nearer than any other's (wifi 2.2). The name of the network is
 * one argument, as it is; undefined where its bytes cannot be one.
 */
export function addArguments(
  owner: ProfileOwner,
  ssid: Ssid,
  address: AddressFrom = 'device',
): readonly string[] | undefined {
  const added = nameArguments(owner, ssid);
  const fixed = address === 'us' ? ['ipv4.method', 'manual', 'ipv4.addresses', `${FIXED_ADDRESS}/24`] : [];
  return added === undefined ? undefined : [...added, ...OWN_ADDRESSES, ...fixed];
}

/**
 * The same for a network with a password, which is in no argument: the profile holds none, it is asked for when it goes
 * up. undefined where the name cannot be an argument.
 */
export function checkArguments(owner: ProfileOwner, ssid: Ssid, isHidden: boolean): readonly string[] | undefined {
  const added = nameArguments(owner, ssid);
  if (added === undefined) return undefined;
  const asked = ['802-11-wireless-security.key-mgmt', 'wpa-psk', '802-11-wireless-security.psk-flags', '2'];
  return [...added, '802-11-wireless.hidden', isHidden ? 'yes' : 'no', ...asked, ...OWN_ADDRESSES];
}

/** Nearer than any way that NetworkManager makes by itself (wifi 2.2). */
export const OWN_ROUTE_METRIC = '50';
/** Seconds; a device answers at once or not at all (wifi 5.3). */
export const OWN_DHCP_TIMEOUT = '15';

const OWN_ADDRESSES = [
  ...['ipv4.never-default', 'yes', 'ipv4.ignore-auto-dns', 'yes', 'ipv4.route-metric', OWN_ROUTE_METRIC],
  ...['ipv4.dhcp-timeout', OWN_DHCP_TIMEOUT, 'ipv6.method', 'disabled'],
];

function nameArguments(owner: ProfileOwner, ssid: Ssid): readonly string[] | undefined {
  const text = ssidText(ssid);
  if (text === undefined || text.includes('\0')) return undefined;
  const name = ownProfileName(ssid);
  return [
    ...['connection', 'add', 'save', 'no', 'type', 'wifi', 'ifname', owner.device, 'con-name', name, 'ssid', text],
    ...['connection.uuid', ownProfileUuid(owner, name), 'connection.autoconnect', 'no'],
    ...(owner.login === null ? [] : ['connection.permissions', `user:${owner.login}`]),
  ];
}
