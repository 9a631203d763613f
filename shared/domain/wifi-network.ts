import type { Ssid } from './ssid';

/** The kinds of Wi-Fi security that the device can be told (softap 3.8). There is no WPA3 on a Photon. */
export const wifiSecurities = ['open', 'wep', 'wpa', 'wpa2', 'wpa-enterprise', 'wpa2-enterprise'] as const;
export type WifiSecurity = (typeof wifiSecurities)[number];

/** One network as seen from the device or the PC; several entries of one name are already one, the strongest. */
export interface SeenNetwork {
  readonly ssid: Ssid;
  /** dBm, negative. */
  readonly rssi: number;
  readonly security: WifiSecurity | 'unknown';
  readonly channel: number | null;
  /** Why the device cannot store this name, or null when it can. */
  readonly unsupported: NameProblem | null;
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
