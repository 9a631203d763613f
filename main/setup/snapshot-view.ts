import { isDeepStrictEqual } from 'node:util';
import type { SetupError } from '../../shared/errors/error-codes';
import { firstSnapshot } from '../../shared/setup/first-snapshot';
import type {
  NewTokenWay,
  PassedStep,
  SetupFacts,
  SetupInstruction,
  SetupOutcome,
  SetupQuestion,
  SetupSnapshot,
} from '../../shared/setup/snapshot';
import type { SetupState } from '../../shared/setup/states';
import type { Verdict } from '../../shared/setup/verdict';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';

type Shown = Pick<SetupSnapshot, 'state' | 'question' | 'instruction' | 'error' | 'verdict' | 'warnings' | 'outcome'>;

/** Why a run is where it is, as far as it is not well. */
export interface Trouble {
  readonly error: SetupError | null;
  /** Of a verification: what the error is drawn from. */
  readonly verdict: Verdict | null;
  /** For `can.byHand`. */
  readonly handHelps: boolean;
  /** For `can.newToken`. */
  readonly newToken: NewTokenWay | null;
}

/** What can be seen of a run: every change makes a new snapshot and tells the listeners. */
export class SnapshotView {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #startedAt: number;
  readonly #attempts = new Map<SetupState, number>();
  readonly #listeners = new Set<(snapshot: SetupSnapshot) => void>();
  #enteredAt: number;
  #way: Pick<Trouble, 'handHelps' | 'newToken'> = { handHelps: false, newToken: null };
  #current: SetupSnapshot;

  constructor(runId: string, clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
    this.#startedAt = this.#enteredAt = clock.now();
    this.#current = firstSnapshot(runId);
  }

  snapshot(): SetupSnapshot {
    return this.#current;
  }

  subscribe(listener: (snapshot: SetupSnapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A new state begins; the one before counts as passed only if it was finished. */
  enter(state: SetupState, finished: boolean, { error, verdict, handHelps, newToken }: Trouble): void {
    const now = this.#clock.now();
    const attempt = (this.#attempts.get(state) ?? 0) + 1;
    const before: PassedStep = { state: this.#current.state, elapsedMs: Math.round(now - this.#enteredAt) };
    const passed = finished ? [...this.#current.passed, before] : this.#current.passed;
    this.#attempts.set(state, attempt);
    this.#enteredAt = now;
    this.#way = { handHelps, newToken };
    this.#log.info('state', { state, attempt });
    this.#publish({ state, question: null, instruction: null, error, verdict }, { attempt, passed });
  }

  learn(facts: Partial<SetupFacts>): void {
    this.#publish({}, { facts: { ...this.#current.facts, ...facts } });
  }

  ask(question: SetupQuestion | null, rescan = false): void {
    if (question !== this.#current.question) this.#publish({ question }, {}, rescan);
  }

  /** The same once more is no news. */
  instruct(instruction: SetupInstruction | null): void {
    if (!isDeepStrictEqual(instruction, this.#current.instruction)) this.#publish({ instruction });
  }

  warn(error: SetupError): void {
    this.#publish({ warnings: [...this.#current.warnings, error] });
  }

  /** More was learnt after a failure: another reason, or the same with more behind it. */
  refine({ error, verdict }: Trouble): void {
    this.#publish({ error, verdict });
  }

  end(outcome: SetupOutcome, error: SetupError | null): void {
    const state = outcome === 'failed' ? 'failed' : this.#current.state;
    const { verdict } = this.#current;
    const kept = verdict?.code === error?.code ? verdict : null;
    this.#publish({ state, outcome, error, verdict: kept, question: null, instruction: null });
  }

  #publish(shown: Partial<Shown>, more: Partial<SetupSnapshot> = {}, rescan = false): void {
    const next = { ...this.#current, ...shown, ...more };
    const over = next.outcome !== null;
    const waits = next.state === 'failed' && !over;
    this.#current = {
      ...next,
      rev: next.rev + 1,
      elapsedMs: Math.round(this.#clock.now() - this.#startedAt),
      can: {
        retry: waits,
        cancel: !over && next.state !== 'leaving' && next.state !== 'done',
        rescan,
        byHand: waits && this.#way.handHelps,
        newToken: waits ? this.#way.newToken : null,
      },
    };
    for (const listener of [...this.#listeners]) {
      try {
        listener(this.#current);
      } catch (error) {
        this.#log.warn('listener-failed', { error: String(error) });
      }
    }
  }
}
