import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import type { Heard, Plan } from './stand';

export const HOME = '11111111-2222-4333-8444-555555555555';
export const CABIN = '66666666-7777-4888-8999-000000000000';
/** Signs that separate fields in what nmcli prints, and spaces that count. */
export const HOME_PASSWORD = ' it:is \\a:b ';
const WIRED = '99999999-aaaa-4bbb-8ccc-dddddddddddd';

/** A network's name from its text. */
export function ssid(text: string): Ssid {
  const name = ssidFromText(text);
  if (name === undefined) throw new Error(`no network name: ${text}`);
  return name;
}

export const home = ssid('Home:Net\\5');
export const photon = ssid('Photon-AB12');

/** One access point; its address is made from the name. */
export function heard(name: Ssid, facts: Omit<Heard, 'ssidHex' | 'bssid'> = {}): Heard {
  const tail = name.padEnd(10, '0').slice(-10).match(/../g) ?? [];
  return { ssidHex: name, bssid: ['02', ...tail].join(':').toUpperCase(), ...facts };
}

export const homeAir: readonly Heard[] = [
  heard(home, { security: 'wpa2', strength: 62 }),
  heard(photon, { strength: 75, frequency: 2462 }),
  { ...heard(photon, { strength: 20, frequency: 2412 }), bssid: '02:00:00:00:00:99' },
  heard(ssid('Cabin'), { security: 'wpa3', strength: 41, frequency: 5500 }),
  { ssidHex: '', bssid: '02:00:00:00:00:77', security: 'wpa2' },
];

/** One Wi-Fi card that is at home, a cable, a device nearby; two saved networks, one of them named like ours. */
export const homeTown: Plan = {
  devices: [
    { name: 'wlan0', type: 'wifi', mac: '02:00:00:00:00:01' },
    { name: 'eth0', type: 'ethernet', mac: '02:00:00:00:00:02' },
  ],
  air: homeAir,
  profiles: [
    { name: 'Home:Net\\5', uuid: HOME, ssidHex: home, activeOn: 'wlan0', password: HOME_PASSWORD },
    { name: 'photon-setup-AB12', uuid: CABIN, ssidHex: ssid('Cabin'), autoconnect: false },
    { name: 'Wired connection 1', uuid: WIRED, type: '802-3-ethernet', activeOn: 'eth0' },
  ],
  ways: { [photon]: { address: '192.168.0.2', gateway: '' } },
};
