import type { ProfileId } from '../../../shared/domain/network-profile';
import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import type { Clock } from '../../ports/clock';

/** How long a log-in is kept for another device while nothing goes on. */
export const IDLE_LIMIT_MS = 10 * 60_000;

/** A network with what lets a device into it. */
export interface NetworkLogin {
  readonly network: ChosenNetwork;
  readonly login: WifiLogin;
  /** The kept network that this is. */
  readonly profile?: ProfileId;
}

/** The network and log-in of the latest setup, for the next device. In memory only, and not for long. */
export class LoginMemory {
  readonly #clock: Clock;
  readonly #show: (held: NetworkLogin | null) => void;
  #held: NetworkLogin | null = null;
  #idle: AbortController | null = null;

  /** `show` is told of every change. */
  constructor(clock: Clock, show: (held: NetworkLogin | null) => void) {
    this.#clock = clock;
    this.#show = show;
  }

  held(): NetworkLogin | null {
    return this.#held;
  }

  /** Kept for as long as the setup goes on that uses it. */
  keep(held: NetworkLogin): void {
    this.#idle?.abort();
    this.#held = held;
    this.#show(held);
  }

  /** What is held is kept under a name now. */
  isKeptAs(profile: ProfileId): void {
    if (this.#held === null) return;
    this.#held = { ...this.#held, profile };
    this.#show(this.#held);
  }

  /** The setup is over: from now on the time runs. */
  rest(): void {
    this.#idle?.abort();
    if (this.#held === null) return;
    const idle = (this.#idle = new AbortController());
    void this.#clock.sleep(IDLE_LIMIT_MS, idle.signal).then(() => {
      if (!idle.signal.aborted) this.forget();
    });
  }

  forget(): void {
    this.#idle?.abort();
    if (this.#held === null) return;
    this.#held = null;
    this.#show(null);
  }
}
