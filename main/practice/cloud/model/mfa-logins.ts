import type { Chance } from '../../world/chance';
import type { Developer } from './directory';

/** What the authenticator of every practice account shows. */
export const PRACTICE_ONE_TIME_CODE = '424242';

/** Sign-ins of which only the one-time code is missing (cloud 1.2). */
export class MfaLogins {
  readonly #chance: Chance;
  readonly #waiting = new Map<string, Developer>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** The token with which the code has to come. */
  begin(developer: Developer): string {
    const token = this.#chance(24).toString('base64url');
    this.#waiting.set(token, developer);
    return token;
  }

  /** Who it is; a token is good for one try, so that the password comes first again after a wrong code (cloud 5.3). */
  finish(token: string, code: string): Developer | undefined {
    const developer = this.#waiting.get(token);
    this.#waiting.delete(token);
    return code === PRACTICE_ONE_TIME_CODE ? developer : undefined;
  }
}
