import type { Ssid } from '../../../shared/domain/ssid';
import { heard, HOME, home } from '../../nm/home-town';
import type { Heard, Plan, PlannedProfile, Seen, Way } from '../../nm/stand';
import type { TownRoom } from '../room/town-room';
import type { Town } from '../scenarios';

export const ADAPTER = 'wlan0';
export const adapter = { name: ADAPTER, type: 'wifi', mac: '02:00:00:00:00:01' } as const;
const cable = { name: 'eth0', type: 'ethernet', mac: '02:00:00:00:00:02' } as const;
const WIRED = '99999999-aaaa-4bbb-8ccc-dddddddddddd';
const FOREIGN = '66666666-7777-4888-8999-000000000001';
const LEFTOVER = '66666666-7777-4888-8999-000000000002';
const ACTIVATED = 100;

const ways: Readonly<Record<NonNullable<Town['way']>, Way>> = {
  // For as long as an address is waited for that does not come; the way there must be seen.
  'no-address': { ends: 'no-address', endsAfterMs: 4000 },
  refused: { ends: 'rejected' },
  silent: { ends: 'silent' },
  gone: { ends: 'gone' },
  elsewhere: { address: '192.168.178.23' },
  deserted: {},
};

/** The way onto the network of a device with which all is well. */
export const calmWay: Way = { address: '192.168.0.2', gateway: '' };

export const othersInTheAir: readonly Heard[] = [heard(home, { security: 'wpa2', strength: 62 })];

export function photonAir(photon: Ssid): Heard {
  return heard(photon, { strength: 75, frequency: 2462 });
}

export function triedAir(network: Ssid): Heard {
  return heard(network, { security: 'wpa2', strength: 70, frequency: 2437 });
}

/** A NetworkManager as a story wants it, with a device of this name nearby. */
export function networkManagerOf(town: Town, { photon, network }: Pick<TownRoom, 'photon' | 'network'>): Plan {
  const tried = town.triesPassword === true ? network : null;
  return {
    devices: [adapter, ...(town.cable === true ? [cable] : [])],
    air: [
      photonAir(photon),
      ...(town.home === 'nowhere' ? [] : othersInTheAir),
      ...(tried === null ? [] : [triedAir(tried.ssid)]),
    ],
    profiles: profilesOf(town, photon),
    ways: {
      ...(town.home === 'like-a-device' ? { [home]: { address: '192.168.0.23', gateway: '192.168.0.1' } } : {}),
      [photon]: { ...calmWay, ...(town.way === undefined ? {} : ways[town.way]) },
      ...(tried === null ? {} : { [tried.ssid]: { password: tried.password, address: '192.168.1.20' } }),
    },
    ...(town.switchedOff === true ? { radio: false } : {}),
  };
}

function profilesOf(town: Town, photon: Ssid): readonly PlannedProfile[] {
  const isAtHome = town.home !== 'nowhere' && town.switchedOff !== true;
  const ssidHex = photon;
  return [
    { name: 'Home:Net\\5', uuid: HOME, ssidHex: home, ...(isAtHome ? { activeOn: ADAPTER } : {}) },
    ...(town.cable === true
      ? [{ name: 'Wired connection 1', uuid: WIRED, type: '802-3-ethernet', activeOn: cable.name }]
      : []),
    ...(town.foreignProfile === true ? [{ name: 'My Photon', uuid: FOREIGN, ssidHex, autoconnect: false }] : []),
    ...(town.leftover === true ? [{ name: 'photon-setup-0000', uuid: LEFTOVER, ssidHex, inMemory: true }] : []),
  ];
}

/** Is the adapter up on any network? */
export function isOnline({ devices }: Seen): boolean {
  return devices.some(({ name, state }) => name === ADAPTER && state === ACTIVATED);
}

/** Is the adapter up on the network of this name? */
export function isAt(seen: Seen, ssid: Ssid): boolean {
  const active = seen.devices.find(({ name }) => name === ADAPTER)?.active;
  return isOnline(seen) && seen.profiles.find(({ uuid }) => uuid === active)?.ssidHex === ssid;
}
