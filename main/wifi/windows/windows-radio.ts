import type { Ssid } from '../../../shared/domain/ssid';
import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiPassword } from '../../../shared/secret';
import type { Clock } from '../../ports/clock';
import type { WifiResult } from '../../ports/wifi-adapter';
import type { FilterLists } from './filter-lists';
import type { Router } from './router';

/** What an adapter is connected to, where Windows says so. */
export interface LinkPlace {
  readonly ssid: Ssid | null;
  readonly profile: string | null;
  /** By a profile that Windows forgets, or by one that we made. */
  readonly isOurs: boolean;
  /** Windows says that it chose it by itself. */
  readonly isAutomatic: boolean;
}

/** One look at an adapter. */
export interface LinkLook {
  readonly phase: 'down' | 'searching' | 'joining' | 'up';
  /** Null: Windows does not say; that needs the person's consent to the location (wifi 3.2). */
  readonly place: LinkPlace | null;
  /** The addresses of this adapter, of either family; of all adapters where it cannot be told apart. */
  readonly addresses: readonly string[];
  readonly addressesAreOfAll: boolean;
}

type Ask = (signal: AbortSignal) => WifiResult<void>;

/** A Wi-Fi adapter of Windows, whatever it is moved with. What is asked for is only begun; looking tells what comes of it. */
export interface WindowsRadio {
  readonly clock: Clock;
  readonly lookEveryMs: number;
  /** What has not begun within this time will not. */
  readonly beginLimitMs: number;
  /** The name of its interface, as people and `os.networkInterfaces()` know it; null: it cannot be told apart. */
  alias(): Promise<string | null>;
  /** The addresses of that interface, of either family; none where it cannot be told apart. */
  addresses(): Promise<readonly string[]>;
  /** The router behind it; null: none to be had. Tells networks apart that have no name here. */
  router(signal: AbortSignal): Promise<Router | null>;
  /** `no-adapter`, `switched-off` and `service-down` are seen here. */
  look(signal: AbortSignal): WifiResult<LinkLook>;
  /** The networks that an administrator or a user keeps Windows from. */
  filterLists(signal: AbortSignal): WifiResult<FilterLists>;
  /** The ways to ask for the device's network, the best first. */
  waysToJoin(ssid: Ssid): readonly Ask[];
  /** Asks for a network with WPA by this password; null: not without leaving the password in a file. */
  readonly askToCheck: ((network: ChosenNetwork, password: WifiPassword) => Ask) | null;
  askForProfile(name: string, signal: AbortSignal): WifiResult<void>;
  disconnect: Ask;
  /** Removes the profiles that we made, if there can be any. */
  removeOwn: Ask;
}
