import type { Clock } from '../../ports/clock';
import type { OpenedSession } from '../../ports/company-session';
import { giveUp } from './give-up';

/** A session that a person agreed to and whose setup has not begun: it is given up where the setup never does. */
export class UnusedSession {
  readonly #clock: Clock;
  #held: OpenedSession | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes the place of one before. */
  hold(session: OpenedSession | null): void {
    void this.giveUp();
    this.#held = session;
  }

  /** The setup begins, and ends the session itself. */
  use(): void {
    this.#held = null;
  }

  async giveUp(): Promise<void> {
    const unused = this.#held;
    this.#held = null;
    if (unused !== null) await giveUp(unused, this.#clock);
  }
}
