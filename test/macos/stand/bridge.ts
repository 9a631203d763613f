import { change, linked, look, type AirNetwork } from './world';

/** Objects of macOS as JavaScript for Automation shows them: nil is an object, and values are wrapped. */
interface Wrapped {
  readonly isNil: () => boolean;
  readonly value?: unknown;
  [key: string]: unknown;
}

const nil: Wrapped = { isNil: () => true };
const wrap = (value: unknown): Wrapped => (value === null ? nil : { isNil: () => false, value });
const text = (ssidHex: string): string => Buffer.from(ssidHex, 'hex').toString('utf8');
/** The numbers of CWSecurity. */
const kinds: Readonly<Record<string, number>> = { NONE: 0, WEP: 1, WPA_PSK: 2, WPA2_PSK: 4, WPA2_EAP: 9, WPA3_SAE: 11 };

/** The globals of a script: `ObjC`, and `$` with the Wi-Fi client. */
export function bridge(folder: string): object {
  const $ = Object.assign((value?: string) => (value === undefined ? { isNil: () => true } : wrap(value)), {
    CWWiFiClient: {
      sharedWiFiClient: { interfaceWithName: (name: Wrapped) => (name.value === 'en0' ? card(folder) : nil) },
    },
  });
  const ObjC = { import: () => undefined, unwrap: (wrapped: Wrapped) => wrapped.value };
  return { $, ObjC };
}

function card(folder: string): Wrapped {
  return {
    isNil: () => false,
    interfaceName: wrap('en0'),
    powerOn: look(folder).power,
    scanForNetworksWithNameError: (name: Wrapped, error: Wrapped) => scan(folder, name, error),
    associateToNetworkPasswordError: (network: Wrapped, _: Wrapped, error: Wrapped) =>
      associate(folder, network, error),
  };
}

function scan(folder: string, name: Wrapped, error: Wrapped): Wrapped {
  const { busy, power } = look(folder);
  if (busy > 0 || !power) {
    change(folder, (world) => ({ busy: Math.max(0, world.busy - 1) }));
    return problem(error, 'NSPOSIXErrorDomain', 16);
  }
  const heard = look(folder).air.filter(({ ssidHex }) => name.isNil() || text(ssidHex) === name.value);
  // Whatever is heard is in the system's list from now on.
  change(folder, ({ air }) => ({
    air: air.map((one) => (heard.some(({ ssidHex }) => ssidHex === one.ssidHex) ? { ...one, stale: false } : one)),
  }));
  const found = heard.map((network) => networkObject(network, look(folder).names.jxa));
  return { isNil: () => false, allObjects: { count: String(found.length), objectAtIndex: (at: number) => found[at] } };
}

function networkObject(network: AirNetwork, isNamed: boolean): Wrapped {
  const data = { isNil: () => !isNamed, base64EncodedStringWithOptions: () => wrap(base64(network.ssidHex)) };
  return {
    isNil: () => false,
    value: network.ssidHex,
    ssid: wrap(isNamed ? text(network.ssidHex) : null),
    ssidData: data,
    rssiValue: String(network.rssi),
    wlanChannel: { isNil: () => false, channelNumber: String(network.channel) },
    supportsSecurity: (kind: number) => kinds[network.security] === kind,
  };
}

function associate(folder: string, network: Wrapped, error: Wrapped): boolean {
  const wanted = look(folder).air.find(({ ssidHex }) => ssidHex === network.value);
  if (wanted === undefined || look(folder).needsAdmin.includes('join-at-all')) {
    problem(error, 'com.apple.wifi.apple80211API.error', -3930);
    return false;
  }
  change(folder, (world) => linked(world, wanted, Date.now()));
  return true;
}

function problem(error: Wrapped, domain: string, code: number): Wrapped {
  Object.assign(error, { isNil: () => false, domain: wrap(domain), code: String(code) });
  return nil;
}

function base64(ssidHex: string): string {
  return Buffer.from(ssidHex, 'hex').toString('base64');
}
