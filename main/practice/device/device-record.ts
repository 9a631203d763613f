/** Where the device is in its life. */
export type DevicePhase = 'listening' | 'joining' | 'offline' | 'online' | 'gone';

/** A network as the device has stored it. */
export interface StoredNetwork {
  readonly ssidHex: string;
  /** Security value it was stored with (softap 3.8). */
  readonly sec: number;
  readonly key: StoredKey;
}

export type StoredKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'wep'; readonly keyHex: string }
  | {
      readonly kind: 'peap';
      readonly user: string;
      readonly password: string;
      readonly outer: string;
      readonly ca: string;
    }
  | {
      readonly kind: 'tls';
      readonly certificate: string;
      readonly privateKey: string;
      readonly outer: string;
      readonly ca: string;
    };

/** What happened on the device: for assertions, never sent to a client. */
export interface DeviceRecord {
  readonly phase: DevicePhase;
  readonly claimed: boolean;
  /** Commands that ran, in order. */
  readonly commands: readonly string[];
  /** Connections that closed after a part of a request. */
  readonly halfRequests: number;
  /** Passwords as decrypted, as UTF-8 text, in order of arrival. */
  readonly passwords: readonly string[];
  readonly claimCodes: readonly string[];
  /** Networks it would join, first choice first. */
  readonly stored: readonly StoredNetwork[];
  /** The network it is on, else null. */
  readonly joinedSsidHex: string | null;
}
