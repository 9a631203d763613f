import type { AccessKey, AccessPoint } from './access-point';
import { sec } from './security-values';

export const HOME_NETWORK_NAME = 'Practice Home';
export const HOME_NETWORK_PASSWORD = 'practice-wifi-password';
/** User and password of the enterprise network; its password differs from every other. */
export const ENTERPRISE_USER = 'practice-user';
export const ENTERPRISE_PASSWORD = 'practice-enterprise-password';
/** A 40-bit key as people type it. */
const WEP_KEY_HEX = '1a2b3c4d5e';

/** The names of the other networks around, by what is special about them. */
export const networkNames = {
  cafe: 'Café ☕',
  longest: 'Exactly thirty-two bytes of name',
  spaced: '  Spaces around  ',
  quoted: 'Bob"s',
  open: 'Practice Guests',
  wep: 'Practice Old Printer',
  enterprise: 'Practice Office',
  hidden: 'Practice Hidden',
  fiveGhz: 'Practice 5 GHz',
  noInternet: 'Practice No Internet',
  otherPhoton: 'Photon-K3ZQ',
} as const;

const nothing: AccessKey = { kind: 'none' };
const passphrase: AccessKey = { kind: 'passphrase', passphrase: HOME_NETWORK_PASSWORD };
const enterprise: AccessKey = { kind: 'enterprise', user: ENTERPRISE_USER, password: ENTERPRISE_PASSWORD };

type Rest = Partial<Omit<AccessPoint, 'ssidHex'>>;

function accessPoint(name: string | Buffer, channel: number, rssi: number, rest: Rest = {}): AccessPoint {
  return {
    ssidHex: Buffer.from(name).toString('hex'),
    sec: sec.wpa2,
    channel,
    rssi,
    band: '2.4',
    hidden: false,
    internet: true,
    key: passphrase,
    ...rest,
  };
}

/** What is on the air everywhere. Every passphrase is the home network's. */
const usualAccessPoints: readonly AccessPoint[] = [
  accessPoint(networkNames.cafe, 1, -61),
  accessPoint(HOME_NETWORK_NAME, 6, -48),
  accessPoint(networkNames.open, 11, -66, { sec: sec.open, key: nothing }),
  accessPoint(networkNames.longest, 3, -70, { sec: sec.wpa2Mixed }),
  accessPoint(networkNames.spaced, 9, -74, { sec: sec.wpaMixed }),
  accessPoint(HOME_NETWORK_NAME, 11, -79),
  accessPoint(networkNames.wep, 4, -80, { sec: sec.wep, key: { kind: 'wep', keyHex: WEP_KEY_HEX } }),
  accessPoint(networkNames.enterprise, 1, -58, { sec: sec.wpa2Enterprise, key: enterprise }),
  accessPoint(networkNames.hidden, 2, -60, { hidden: true }),
  accessPoint(networkNames.fiveGhz, 44, -52, { band: '5' }),
  accessPoint(networkNames.noInternet, 8, -68, { internet: false }),
];

/** Another device in setup mode, and names that break a strict reader of the device's list (softap 6, quirk 6). */
const oddAccessPoints: readonly AccessPoint[] = [
  accessPoint(networkNames.otherPhoton, 11, -64, { sec: sec.open, key: nothing, internet: false }),
  accessPoint(networkNames.quoted, 6, -72, { sec: sec.wpa2Mixed }),
  accessPoint(Buffer.from([0x74, 0x61, 0x62, 0x09, 0x01, 0x31]), 5, -83),
  accessPoint(Buffer.from([0xc3, 0x28, 0xff, 0x20, 0x41]), 7, -84),
  accessPoint('back\\slash', 10, -85),
  accessPoint('x","rssi":-1,"sec":0,"ch":1', 12, -86),
];

/** What is on the air; the odd names too if asked for, and neighbours until there are `least` access points. */
export function accessPointsAround(least: number, hasOddNames: boolean): readonly AccessPoint[] {
  const known = hasOddNames ? [...usualAccessPoints, ...oddAccessPoints] : usualAccessPoints;
  const neighbours = Array.from({ length: Math.max(0, least - known.length) }, (_, at) =>
    accessPoint(`Neighbour ${at + 1}`, 1 + (at % 13), -60 - at, { sec: at % 3 === 0 ? sec.wpaTkip : sec.wpa2Mixed }),
  );
  return [...known, ...neighbours];
}
