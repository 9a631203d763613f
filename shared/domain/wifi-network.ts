import type { Ssid } from './ssid';

/** The kinds of Wi-Fi security that the device can be told (softap 3.8). There is no WPA3 on a Photon. */
export const wifiSecurities = ['open', 'wep', 'wpa', 'wpa2', 'wpa-enterprise', 'wpa2-enterprise'] as const;
export type WifiSecurity = (typeof wifiSecurities)[number];

/** What a scan can tell of a network's security: `wpa3` is WPA3 alone, without the WPA2 that the device needs. */
export type SeenSecurity = WifiSecurity | 'wpa3' | 'unknown';

/** What keeps nothing from whoever listens nearby, or hardly anything. */
export type WeakSecurity = Extract<SeenSecurity, 'open' | 'wep'>;

/**
 * One network as seen from the device or the PC; several entries of one name are already one: of those that the device
 * can hear, if there are any, the best protected, and of those the strongest.
 */
export interface SeenNetwork {
  readonly ssid: Ssid;
  /** dBm, negative. */
  readonly rssi: number;
  readonly security: SeenSecurity;
  readonly channel: number | null;
  /** Is the name heard on 2.4 GHz, the one band of the device? null: the system does not say. */
  readonly on24GHz: boolean | null;
  /** Why the device cannot store this name, or null when it can. */
  readonly unsupported: NameProblem | null;
  /** A less protected network of the same name, heard beside it: newer firmware may take either (softap 3.6). */
  readonly namesake?: WeakSecurity;
}

/** What the device is told of a network's security, from what was seen of it. */
export function securityToTell(seen: SeenSecurity): ChosenNetwork['security'] {
  return seen === 'unknown' || seen === 'wpa3' ? 'auto' : seen;
}

/** Why a name cannot be stored: the device does not unescape JSON strings (softap 3.6). */
export type NameProblem = 'quote' | 'backslash' | 'too-long' | 'empty' | 'nul';

/** The network the device is to join. */
export interface ChosenNetwork {
  readonly ssid: Ssid;
  /** `auto`: as the device's own scan says; it is asked only then. */
  readonly security: WifiSecurity | 'auto';
  readonly hidden: boolean;
}
