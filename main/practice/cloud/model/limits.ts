import type { WorldTime } from '../../world/world';

/** The cloud's limits per address; the virtual cloud has one client address, so one set (cloud 5.4). */
export interface LimitSizes {
  readonly requestsPer5Min: number;
  readonly tokenRequestsPer5Min: number;
  readonly streamsPer5Min: number;
  readonly streamsAtOnce: number;
  readonly failedLogins: number;
}

export const documentedLimits: LimitSizes = {
  requestsPer5Min: 10_000,
  tokenRequestsPer5Min: 100,
  streamsPer5Min: 100,
  streamsAtOnce: 100,
  failedLogins: 10,
};

const WINDOW_MS = 300_000;
const LOCK_MS = 1_800_000;

/** Counts events of the last five minutes of world time. */
export class Window {
  readonly #time: WorldTime;
  readonly #size: number;
  #moments: number[] = [];

  constructor(time: WorldTime, size: number) {
    this.#time = time;
    this.#size = size;
  }

  /** Counts one more; false when that is one too many. */
  admit(): boolean {
    const now = this.#time.now();
    this.#moments = this.#moments.filter((moment) => now - moment < WINDOW_MS);
    this.#moments.push(now);
    return this.#moments.length <= this.#size;
  }
}

/** Ten failed logins one after the other lock the address for half an hour (cloud 5.4). */
export class LoginLock {
  readonly #time: WorldTime;
  readonly #allowed: number;
  #failures = 0;
  #lockedUntil = 0;

  constructor(time: WorldTime, allowed: number) {
    this.#time = time;
    this.#allowed = allowed;
  }

  locked(): boolean {
    return this.#time.now() < this.#lockedUntil;
  }

  note(outcome: 'success' | 'failure'): void {
    this.#failures = outcome === 'success' ? 0 : this.#failures + 1;
    if (this.#failures < this.#allowed) return;
    this.#failures = 0;
    this.#lockedUntil = this.#time.now() + LOCK_MS;
  }
}
