import { z } from 'zod';
import { ssidFromBytes, type Ssid } from '../../../../shared/domain/ssid';
import type { SeenSecurity } from '../../../../shared/domain/wifi-network';
import { EVERY, type Filtered } from '../filter-lists';
import { guidSchema, guidText } from './guid';

/** One Wi-Fi adapter as Windows lists it. */
export interface WlanAdapter {
  readonly guid: string;
  readonly description: string;
  readonly state: number;
}

/** What an adapter is connected to; a mode other than `profile` and `auto` means that Windows stored nothing. */
export interface WlanConnection {
  readonly mode: number;
  readonly profile: string;
  readonly ssid: Ssid | null;
}

/** One name in the air, with what it asks of who joins it; Windows counts its access points apart. */
export interface WlanNetwork {
  readonly ssid: Ssid | null;
  /** dBm, of the strongest access point. */
  readonly rssi: number;
  readonly isSecured: boolean;
  readonly security: SeenSecurity;
}

/** One access point. */
export interface WlanAccessPoint {
  readonly ssid: Ssid | null;
  /** dBm. */
  readonly rssi: number;
  /** MHz, of the channel that it is heard on. */
  readonly frequency: number;
  readonly isSecured: boolean;
}

const ssidSchema = z
  .object({ uSSIDLength: z.number(), ucSSID: z.instanceof(Uint8Array) })
  .transform(({ uSSIDLength, ucSSID }) => ssidFromBytes(ucSSID.subarray(0, uSSIDLength)) ?? null);

/** A list of WLAN_INTERFACE_INFO. */
export const adaptersSchema = z.array(
  z
    .object({ InterfaceGuid: guidSchema, strInterfaceDescription: z.string(), isState: z.number() })
    .transform((info): WlanAdapter => ({
      guid: guidText(info.InterfaceGuid),
      description: info.strInterfaceDescription,
      state: info.isState,
    })),
);

/** A list of WLAN_PROFILE_INFO: the names of the profiles. */
export const profilesSchema = z.array(
  z.object({ strProfileName: z.string() }).transform(({ strProfileName }) => strProfileName),
);

/** DOT11_BSS_TYPE: a network of computers without an access point is nothing that a device has. */
const INDEPENDENT = 2;

/** A list of DOT11_NETWORK that is a filter: without a name it is about every network. */
export const filtersSchema = z
  .array(z.object({ dot11Ssid: ssidSchema, dot11BssType: z.number() }))
  .transform((networks): readonly Filtered[] =>
    networks.flatMap(({ dot11Ssid, dot11BssType }) => (dot11BssType === INDEPENDENT ? [] : [dot11Ssid ?? EVERY])),
  );

/** WLAN_CONNECTION_ATTRIBUTES. */
export const connectionSchema = z
  .object({
    wlanConnectionMode: z.number(),
    strProfileName: z.string(),
    wlanAssociationAttributes: z.object({ dot11Ssid: ssidSchema }),
  })
  .transform((attributes): WlanConnection => ({
    mode: attributes.wlanConnectionMode,
    profile: attributes.strProfileName,
    ssid: attributes.wlanAssociationAttributes.dot11Ssid,
  }));

const SWITCHED_OFF = 2;

/** WLAN_RADIO_STATE: on when at least one part of the radio is off neither by its switch nor in the settings. */
export const radioStateSchema = z
  .object({
    dwNumberOfPhys: z.number(),
    PhyRadioState: z.array(z.object({ dot11SoftwareRadioState: z.number(), dot11HardwareRadioState: z.number() })),
  })
  .transform(({ dwNumberOfPhys, PhyRadioState }) => {
    const parts = PhyRadioState.slice(0, dwNumberOfPhys);
    const isOff = (part: (typeof parts)[number]): boolean =>
      part.dot11SoftwareRadioState === SWITCHED_OFF || part.dot11HardwareRadioState === SWITCHED_OFF;
    return parts.length === 0 || !parts.every(isOff);
  });

/** A list of WLAN_AVAILABLE_NETWORK; the channel is not in it. */
export const networksSchema = z.array(
  z
    .object({
      dot11Ssid: ssidSchema,
      wlanSignalQuality: z.number(),
      bSecurityEnabled: z.number(),
      dot11DefaultAuthAlgorithm: z.number(),
    })
    .transform((network): WlanNetwork => ({
      ssid: network.dot11Ssid,
      rssi: dBmOfQuality(network.wlanSignalQuality),
      isSecured: network.bSecurityEnabled !== 0,
      security: securityOf(network.bSecurityEnabled !== 0, network.dot11DefaultAuthAlgorithm),
    })),
);

/** Of the capabilities in a beacon (IEEE 802.11, 9.4.1.4): what is sent is encrypted. */
const PRIVACY = 0x10;

/** A list of WLAN_BSS_ENTRY. */
export const accessPointsSchema = z.array(
  z
    .object({
      dot11Ssid: ssidSchema,
      lRssi: z.number(),
      usCapabilityInformation: z.number(),
      ulChCenterFrequency: z.number(),
    })
    .transform((entry): WlanAccessPoint => ({
      ssid: entry.dot11Ssid,
      rssi: entry.lRssi,
      frequency: Math.round(entry.ulChCenterFrequency / 1000),
      isSecured: (entry.usCapabilityInformation & PRIVACY) !== 0,
    })),
);

/** Windows makes -100 to -50 dBm into 0 to 100. */
export function dBmOfQuality(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent)) / 2 - 100);
}

/** By DOT11_AUTH_ALGORITHM; OWE is nothing that the device knows. */
function securityOf(isSecured: boolean, algorithm: number): SeenSecurity {
  if (!isSecured) return 'open';
  const names: Readonly<Record<number, SeenSecurity>> = {
    1: 'wep',
    2: 'wep',
    3: 'wpa-enterprise',
    4: 'wpa',
    6: 'wpa2-enterprise',
    7: 'wpa2',
    8: 'wpa3',
    9: 'wpa3',
    11: 'wpa3',
  };
  return names[algorithm] ?? 'unknown';
}
