import { ok, type Result } from '../../shared/result';
import { sameText } from '../secrets/keyed-hash';
import type { Office } from '../sessions/office';
import { refuse, type Refusal } from '../sessions/refusal';
import type { Session } from '../store/session-store';
import { Attempts } from './attempts';
import { Guesses } from './guesses';
import { networkOf } from './network-of';
import type { Route } from './route';

const REQUESTS_PER_MINUTE = 600;
const WRONG_TRIES_PER_MINUTE = 5;
const WRITTEN_DOWN_PER_MINUTE = 10;
/** These refusals mean that somebody tried a code or key that is not one. */
const wrongTries: Readonly<Record<'code' | 'key', readonly string[]>> = {
  code: ['code_unknown', 'wrong_verifier'],
  key: ['not_allowed'],
};

/** A call as it comes to the door. */
export interface Caller {
  readonly address: string;
  readonly authorization: string | undefined;
  readonly params: Readonly<Record<string, string>>;
}

/** Lets callers in: limits by address, keys of sessions and of roles (cloud 8.5). */
export class Door {
  readonly #office: Office;
  readonly #requests: Attempts;
  readonly #writtenDown: Attempts;
  readonly #guesses: Readonly<Record<'code' | 'key', Guesses>>;

  constructor(office: Office) {
    this.#office = office;
    this.#requests = new Attempts(office.now, REQUESTS_PER_MINUTE);
    this.#writtenDown = new Attempts(office.now, WRITTEN_DOWN_PER_MINUTE);
    this.#guesses = {
      code: new Guesses(new Attempts(office.now, WRONG_TRIES_PER_MINUTE)),
      key: new Guesses(new Attempts(office.now, WRONG_TRIES_PER_MINUTE)),
    };
  }

  /** Lets the caller in or refuses it, runs what it came for, and counts a guess that was wrong against it. */
  async pass<Value>(
    route: Route,
    caller: Caller,
    run: (session: Session | undefined) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>> {
    const who = networkOf(caller.address);
    const wait = this.#callsWait(route, who);
    if (wait > 0) return refuse('slow_down', wait);
    if (route.guessable === undefined) return this.#enter(route, caller, run);
    const guesses = this.#guesses[route.guessable];
    const guessWait = await guesses.enter(who);
    if (guessWait > 0) return refuse('slow_down', guessWait);
    let wasWrong = false;
    try {
      const outcome = await this.#enter(route, caller, run);
      wasWrong = !outcome.ok && wrongTries[route.guessable].includes(outcome.error.error);
      return outcome;
    } finally {
      guesses.leave(who, wasWrong);
    }
  }

  async #enter<Value>(
    route: Route,
    caller: Caller,
    run: (session: Session | undefined) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>> {
    const admitted = await this.#admit(route, caller);
    return admitted.ok ? run(admitted.value) : admitted;
  }

  /** Seconds until this network may call again; 0: this call is counted. */
  #callsWait(route: Route, who: string): number {
    const calls = route.writtenDown === true ? [this.#requests, this.#writtenDown] : [this.#requests];
    const wait = Math.max(...calls.map((attempts) => attempts.waitSeconds(who)));
    if (wait === 0) for (const attempts of calls) attempts.note(who);
    return wait;
  }

  async #admit(route: Route, caller: Caller): Promise<Result<Session | undefined, Refusal>> {
    switch (route.access) {
      case 'public':
        return ok(undefined);
      case 'session':
        return this.#session(caller);
      case 'operator':
        return this.#byKey(keyOf('Operator', caller.authorization), this.#office.settings.operatorKey);
      case 'staff':
        return this.#byKey(keyOf('Staff', caller.authorization), this.#office.settings.staffKey);
    }
  }

  /** `wanted` null: nobody has this role. */
  #byKey(shown: string, wanted: string | null): Result<undefined, Refusal> {
    return wanted !== null && sameText(shown, wanted) ? ok(undefined) : refuse('not_allowed');
  }

  async #session({ authorization, params }: Caller): Promise<Result<Session, Refusal>> {
    const session = await this.#office.sessions.byId(params['id'] ?? '');
    const keyHash = this.#office.hash(keyOf('Setup', authorization));
    if (session === undefined || !sameText(keyHash, session.key_hash ?? '')) return refuse('not_allowed');
    if (session.closed_at !== null) return refuse('session_closed');
    return session.expires_at.getTime() <= this.#office.now() ? refuse('session_expired') : ok(session);
  }
}

function keyOf(scheme: string, authorization: string | undefined): string {
  const [word, key] = (authorization ?? '').split(' ');
  return word?.toLowerCase() === scheme.toLowerCase() ? (key ?? '') : '';
}
