import type { Ssid } from '../../../shared/domain/ssid';
import { CABIN, heard, HOME, home, ssid } from '../../nm/home-town';
import type { Heard, Plan, PlannedProfile, Seen, Way } from '../../nm/stand';
import type { TownRoom } from '../room/town-room';
import { leadsToTwin, type Town } from '../scenarios';

export const ADAPTER = 'wlan0';
const first = { name: ADAPTER, type: 'wifi', mac: '02:00:00:00:00:01' } as const;
const second = { name: 'wlan1', type: 'wifi', mac: '02:00:00:00:00:03' } as const;
const cabin = ssid('Cabin');
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

/** The way onto the PC's own network. */
export function homeWay({ home: kind, homeGives }: Town): Way {
  if (kind === 'like-a-device') return { address: '192.168.0.23', gateway: '192.168.0.1' };
  if (homeGives === 'nothing') return { address: null };
  return homeGives === 'ipv6' ? { address: null, address6: '2001:db8::7' } : {};
}

/** The adapter that a setup moves. */
export function movedAdapter(town: Town): Plan['devices'][number] {
  return town.second !== undefined && town.chosen === undefined ? second : first;
}

export function othersInTheAir(town: Town): readonly Heard[] {
  const besides =
    town.second === 'without-internet' || town.knowsAnother === true
      ? [heard(cabin, { strength: 40, frequency: 5500 })]
      : [];
  return [heard(home, { security: 'wpa2', strength: 62 }), ...besides];
}

export function photonAir(photon: Ssid, security: Heard['security'] = 'open'): Heard {
  return heard(photon, { strength: 75, frequency: 2462, security });
}

export function triedAir(network: Ssid): Heard {
  return heard(network, { security: 'wpa2', strength: 70, frequency: 2437 });
}

/** A NetworkManager as a story wants it, with a device of this name nearby. */
export function networkManagerOf(town: Town, { photon, network }: Pick<TownRoom, 'photon' | 'network'>): Plan {
  const tried = town.triesPassword === true ? network : null;
  return {
    devices: [first, ...(town.second === undefined ? [] : [second]), ...(town.cable === true ? [cable] : [])],
    air: [
      photonAir(photon),
      ...(town.home === 'nowhere' ? [] : othersInTheAir(town)),
      ...(tried === null ? [] : [triedAir(tried.ssid)]),
    ],
    profiles: profilesOf(town, photon),
    ways: {
      [home]: homeWay(town),
      [cabin]: { address: '10.8.0.23', gateway: '' },
      [photon]: { ...calmWay, ...(town.way === undefined ? {} : ways[town.way]) },
      ...(tried === null ? {} : { [tried.ssid]: { password: tried.password, address: '192.168.1.20' } }),
    },
    ...(town.switchedOff === true ? { radio: false } : {}),
  };
}

function profilesOf(town: Town, photon: Ssid): readonly PlannedProfile[] {
  const isAtHome = town.home !== 'nowhere' && town.switchedOff !== true;
  const ssidHex = photon;
  // NetworkManager brings no profile up twice: which adapter is for which network is said.
  const bound = (device: string): object => (town.second === undefined ? {} : { device });
  return [
    { name: 'Home:Net\\5', uuid: HOME, ssidHex: home, ...bound(ADAPTER), ...(isAtHome ? { activeOn: ADAPTER } : {}) },
    ...(town.second === 'without-internet'
      ? [{ name: 'Cabin', uuid: CABIN, ssidHex: cabin, ...bound(second.name), activeOn: second.name }]
      : []),
    ...(town.knowsAnother === true ? [{ name: 'Cabin', uuid: CABIN, ssidHex: cabin, autoconnect: false }] : []),
    ...(town.cable === true
      ? [{ name: 'Wired connection 1', uuid: WIRED, type: '802-3-ethernet', activeOn: cable.name }]
      : []),
    ...(town.foreignProfile === true ? [{ name: 'My Photon', uuid: FOREIGN, ssidHex, autoconnect: false }] : []),
    ...(town.leftover === true ? [{ name: 'photon-setup-0000', uuid: LEFTOVER, ssidHex, inMemory: true }] : []),
  ];
}

/** Is an adapter up on a network that leads to the internet, with an address and a router there? */
export function isOnline(seen: Seen, photon: Ssid): boolean {
  return seen.devices.some(
    ({ name, state, routers }) => state === ACTIVATED && routers.length > 0 && leadsOut(networkOf(seen, name), photon),
  );
}

/** Is an adapter up on the network of this name? */
export function isAt(seen: Seen, network: Ssid): boolean {
  return adaptersAt(seen, network).length > 0;
}

/** May a PC that is on the network of the device's name speak to the device there? */
export function isAnswered(town: Town): boolean {
  return !leadsToTwin(town) && (town.way !== 'no-address' || town.ownAddressDoes === true);
}

/** What may never be seen with two adapters: that the other one is moved, or that nobody keeps the internet. */
export function wrongsOfTwo(town: Town, seen: Seen, photon: Ssid): readonly string[] {
  if (town.second === undefined) return [];
  const others = adaptersAt(seen, photon).filter((name) => name !== movedAdapter(town).name);
  const isCutOff = town.chosen === undefined && !isOnline(seen, photon);
  return [...others.map((name) => `${name} is at the device`), ...(isCutOff ? ['no adapter has the internet'] : [])];
}

function adaptersAt(seen: Seen, network: Ssid): readonly string[] {
  return seen.devices.flatMap(({ name, state }) =>
    state === ACTIVATED && networkOf(seen, name) === network ? [name] : [],
  );
}

function leadsOut(network: string | undefined, photon: Ssid): boolean {
  return network !== undefined && network !== '' && network !== photon && network !== cabin;
}

function networkOf({ devices, profiles }: Seen, adapter: string): string | undefined {
  const active = devices.find(({ name }) => name === adapter)?.active;
  return profiles.find(({ uuid }) => uuid === active)?.ssidHex;
}
