/** One access point of the practice world. */
export interface AccessPoint {
  readonly ssidHex: string;
  /** Security as the device reports it (softap 3.8). */
  readonly sec: number;
  readonly channel: number;
  /** dBm. */
  readonly rssi: number;
  readonly band: '2.4' | '5';
  readonly hidden: boolean;
  readonly internet: boolean;
  /** What one really needs to get in: a passphrase, the bytes of a WEP key, or a user with a password. */
  readonly key: AccessKey;
}

export type AccessKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'wep'; readonly keyHex: string }
  | { readonly kind: 'enterprise'; readonly user: string; readonly password: string };
