import type { DeviceId } from '../../shared/domain/device-id';
import type { Ssid } from '../../shared/domain/ssid';
import type { SetupOutcome } from '../../shared/setup/snapshot';
import type { HomeConnection, WifiAdapterRef } from './wifi-adapter';

/** What is written before each side effect. Facts only: no password, no claim code, no token. */
export type JournalFact =
  | {
      readonly fact: 'run-started';
      readonly runId: string;
      readonly at: number;
      readonly adapter: WifiAdapterRef;
      readonly claims: boolean;
    }
  | { readonly fact: 'home-remembered'; readonly home: HomeConnection }
  | { readonly fact: 'joining-device'; readonly ssid: Ssid }
  /** This PC joins the network that the device is to join, to try its password. */
  | { readonly fact: 'checking-password'; readonly ssid: Ssid }
  | { readonly fact: 'device-read'; readonly deviceId: DeviceId }
  | { readonly fact: 'configuring'; readonly network: Ssid }
  | { readonly fact: 'connecting' }
  | { readonly fact: 'restoring-home' }
  /** `adapter`: the radio that is home again; absent: that of the last run. */
  | { readonly fact: 'home-restored'; readonly adapter?: WifiAdapterRef }
  | { readonly fact: 'run-ended'; readonly outcome: SetupOutcome | 'abandoned' };

/** Append-only; a fact is on the disk (fsync) when `append` resolves. */
export interface Journal {
  readonly append: (fact: JournalFact) => Promise<void>;
  /** Every readable fact, oldest first; a torn last line of a crash is left out. */
  read(): Promise<readonly JournalFact[]>;
}
