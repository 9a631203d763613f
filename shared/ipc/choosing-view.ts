import type { Ssid } from '../domain/ssid';
import type { SeenNetwork } from '../domain/wifi-network';
import type { SetupError } from '../errors/error-codes';

/** What this computer hears, for the choice of a network before a setup begins. No secret is in it. */
export interface ChoosingView {
  /** It listens; what it heard before stays until it is done. */
  readonly listening: boolean;
  readonly networks: readonly SeenNetwork[];
  /** The network that this computer is on itself; null: none, or it is not heard. */
  readonly own: Ssid | null;
  /** A page answered in place of the internet: the own network wants somebody to log in first. */
  readonly behindPage: boolean;
  /** Why this computer cannot say what is in the air; a network can be named all the same. */
  readonly error: SetupError | null;
}
