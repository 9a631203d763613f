import { systemClock } from '../../main/ports/system-clock';
import type { HomeConnection, WifiAdapter, WifiMover } from '../../main/ports/wifi-adapter';
import { networksetupAdapter } from '../../main/wifi/macos/networksetup-adapter';
import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import type { Stand } from './stand/open-stand';
import type { AirNetwork, MacWorld } from './stand/world';

/** A signal that never aborts. */
export const calm = new AbortController().signal;

/** Faster than the wall clock, but not so fast that a program of the stand cannot start within its limit. */
export const SPEED = 4;

/** A network's name from its text. */
export function ssid(text: string): Ssid {
  const name = ssidFromText(text);
  if (name === undefined) throw new Error(`no network name: ${text}`);
  return name;
}

export const HOME = ssid('Müllers WLAN & Büro');
export const HOME_PASSWORD = " it's $HOME sweet `home` ";
export const PHOTON = ssid('Photon-AB12');
export const CAFE = ssid('Gast: Café');

export const homeNetwork: AirNetwork = {
  ssidHex: HOME,
  security: 'WPA2_PSK',
  rssi: -57,
  channel: 44,
  subnet: '10.20.30',
};
export const deviceNetwork: AirNetwork = {
  ssidHex: PHOTON,
  security: 'NONE',
  rssi: -48,
  channel: 11,
  subnet: '192.168.0',
  isDevice: true,
};
const cafe: AirNetwork = { ssidHex: CAFE, security: 'NONE', rssi: -80, channel: 6, subnet: '172.16.0' };

/** A Mac at home, a device nearby, a café that it knows; macOS 15.6 or later, which keeps names to itself here and there. */
export const town: MacWorld = {
  power: true,
  switched: false,
  air: [homeNetwork, deviceNetwork, cafe],
  preferred: [HOME, CAFE],
  names: { jxa: true, profiler: false, summary: false },
  needsAdmin: [],
  busy: 0,
  hang: [],
  hostileDhcp: false,
  networkIds: false,
  silent: false,
  filtered: false,
  chatty: false,
  speed: SPEED,
  addressMs: 100,
  autoJoinMs: 150,
  keychain: { [HOME]: HOME_PASSWORD },
  refuses: false,
  link: { ssidHex: HOME, addressAt: 0 },
  freeSince: 0,
  soon: null,
  calls: [],
};

/** The product's adapter for the Mac of a stand. */
export function adapterOf(stand: Stand, device = 'en0'): WifiAdapter {
  const { paths, addressesOf } = stand;
  return networksetupAdapter({ device, clock: systemClock(SPEED), paths, addressesOf });
}

/** What moves it. */
export function moverOf(adapter: WifiAdapter): WifiMover {
  if (adapter.move === null) throw new Error('This adapter moves nothing.');
  return adapter.move;
}

/** The home that an adapter sees now. */
export async function homeOf(adapter: WifiAdapter): Promise<HomeConnection> {
  const home = await adapter.observe.home(calm);
  if (!home.ok) throw new Error(`no home: ${home.error.kind}`);
  return home.value;
}

/** A Mac that has left home for the device, with the home that it remembers. */
export async function atDevice(stand: Stand): Promise<{ adapter: WifiAdapter; home: HomeConnection }> {
  const adapter = adapterOf(stand);
  const home = await homeOf(adapter);
  const joined = await moverOf(adapter).join(PHOTON, calm);
  if (!joined.ok) throw new Error(`not at the device: ${joined.error.kind}`);
  return { adapter, home };
}

/** With one network of the air changed. */
export function withNetwork(changed: AirNetwork, traits: Partial<AirNetwork>): (world: MacWorld) => Partial<MacWorld> {
  return ({ air }) => ({ air: air.map((one) => (one.ssidHex === changed.ssidHex ? { ...one, ...traits } : one)) });
}

/** Without one network, as when a device has left its setup. */
export function without({ ssidHex }: AirNetwork): (world: MacWorld) => Partial<MacWorld> {
  return ({ air }) => ({ air: air.filter((one) => one.ssidHex !== ssidHex) });
}
