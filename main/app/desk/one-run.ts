import { setupError, type ErrorCode, type SetupError } from '../../../shared/errors/error-codes';
import type { StartRequest } from '../../../shared/ipc/contract';
import type { PracticeWorld } from '../../../shared/practice/world';
import type { Result } from '../../../shared/result';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import type { SetupIntent } from '../../../shared/setup/intents';
import { setupStates, type SetupState } from '../../../shared/setup/states';
import type { Setup } from '../../setup/setup';
import type { CompanySetup } from '../../wiring/company';
import { giveUp } from '../company/give-up';
import type { AccountHold } from './account-hold';
import type { DeskPorts } from './desk-ports';
import type { GivenToken } from './given-token';
import type { LoginMemory, NetworkLogin } from './login-memory';
import { claimOf, planOf } from './plan-of';
import type { SnapshotKeeper } from './snapshot-keeper';

/** The password is not worth keeping. */
const turnedDown: readonly ErrorCode[] = ['wifi-credentials-rejected', 'password-check-failed'];

/** What was asked for, by which company, for whose account or with whose token, and the practice world to do it in. */
export interface Job {
  readonly request: StartRequest;
  readonly company: CompanySetup | null;
  readonly account: AccountHold | null;
  readonly given: GivenToken | null;
  readonly place: Promise<Result<PracticeWorld | null, SetupError>>;
}

/** From then on the computer is on its way home or there, and what the device does needs nobody. */
const beforeTheWayHome: readonly SetupState[] = setupStates.slice(0, setupStates.indexOf('rejoinHome'));

/** The one setup that goes on, from opening the radio until it is closed again. */
export class OneRun {
  readonly #ports: Pick<DeskPorts, 'openWorkbench' | 'clock' | 'log'>;
  readonly #keeper: SnapshotKeeper;
  readonly #memory: LoginMemory;
  #setup: Setup | null = null;
  #finished: Promise<void> | null = null;
  #unwanted = false;
  #endsAsItBegins = false;

  constructor(ports: Pick<DeskPorts, 'openWorkbench' | 'clock' | 'log'>, keeper: SnapshotKeeper, memory: LoginMemory) {
    this.#ports = ports;
    this.#keeper = keeper;
    this.#memory = memory;
  }

  /** Null: none goes on. */
  finished(): Promise<void> | null {
    return this.#finished;
  }

  /** `choice`: the network; null: the device is asked what it sees. `check`: its password is tried beforehand. */
  begin(job: Job, choice: NetworkLogin | null, check: boolean): void {
    this.#unwanted = this.#endsAsItBegins = false;
    this.#keeper.change({ activity: 'opening' });
    this.#keeper.showSetup(null);
    if (choice !== null) this.#memory.keep(choice);
    this.#finished = this.#carryOut(job, choice, check)
      .catch((error: unknown) => {
        this.#ports.log.warn('setup broke', { error: String(error) });
        this.#keeper.change({ activity: 'idle', error: setupError('internal', { saw: 'setup-broke' }) });
      })
      .finally(() => {
        this.#setup = this.#finished = null;
        this.#memory.rest();
        this.#keeper.change({ running: false });
      });
  }

  send(intent: SetupIntent): 'sent' | 'not-now' {
    if (this.#finished === null) return 'not-now';
    if (intent.kind !== 'cancel') return this.#setup?.send(intent) === true ? 'sent' : 'not-now';
    this.end();
    return 'sent';
  }

  /** Ends a setup that failed and waits for a person. */
  async endFailed(): Promise<void> {
    if (this.#finished === null || this.#keeper.now().setup?.state !== 'failed') return;
    this.end();
    await this.#finished;
  }

  /** What is verified stays so: only its name was still open. */
  end(): void {
    this.#unwanted = true;
    this.#setup?.send({ kind: this.#asksName() ? 'skip-name' : 'cancel' });
  }

  /**
   * Ends a setup that has still to come to its device and away again; one that is only being opened, as soon as it
   * begins. False: there is nothing of that.
   */
  cutShort(): boolean {
    const { setup, activity } = this.#keeper.now();
    if (activity === 'opening') {
      this.#endsAsItBegins = true;
      return true;
    }
    const state = setup?.state;
    if (this.#setup === null || state === undefined || !beforeTheWayHome.includes(state)) return false;
    this.end();
    return true;
  }

  /** A setup that failed and could not bring the computer home tries it once more. */
  comeHome(): void {
    const { setup } = this.#keeper.now();
    if (setup?.state === 'failed' && setup.facts.homeRestored === false) this.send({ kind: 'retry' });
  }

  /** Ends a setup that only has its name to wait for. False: there is more to see of it than that it is done. */
  async settle(name: string | null): Promise<boolean> {
    if (this.#finished === null) return true;
    const { state } = this.#keeper.now().setup ?? {};
    if (state !== 'name' && state !== 'done') return false;
    if (this.#asksName()) this.send(name === null ? { kind: 'skip-name' } : { kind: 'name', name });
    await this.#finished;
    const { setup } = this.#keeper.now();
    return setup?.outcome === 'verified' && (name === null || setup.facts.name !== null);
  }

  #asksName(): boolean {
    return this.#keeper.now().setup?.question?.kind === 'name';
  }

  async #carryOut(job: Job, choice: NetworkLogin | null, check: boolean): Promise<void> {
    const { company, account, place } = job;
    const there = await place;
    const leave = (): void => {
      this.end();
    };
    const opened = there.ok ? await this.#ports.openWorkbench(there.value, company, leave) : there;
    const claim = claimOf(job, there.ok ? there.value : null);
    if (!opened.ok || this.#unwanted || !claim.ok) {
      if (opened.ok) await opened.value.close();
      if (company !== null) await giveUp(company, this.#ports.clock);
      const error = opened.ok ? (claim.ok ? null : claim.error) : opened.error;
      this.#keeper.change({ activity: 'idle', mode: 'none', error, stoppedBySleep: false });
      return;
    }
    const setup = opened.value.start(planOf(claim.value, choice, check), account?.tokens ?? null);
    this.#setup = setup;
    this.#keeper.showSetup(setup.snapshot());
    this.#keeper.change({ activity: 'idle', running: true });
    let isRefused = false;
    const mindToken = ({ error }: SetupSnapshot): void => {
      const wasRefused = isRefused;
      isRefused = error?.code === 'token-invalid';
      // At once: where the setup waits for it the person signs in again.
      if (isRefused && !wasRefused) account?.expire();
    };
    const stop = setup.subscribe((snapshot) => {
      mindToken(snapshot);
      this.#keeper.showSetup(snapshot);
      if (snapshot.question?.kind === 'name') this.#memory.rest();
    });
    if (this.#endsAsItBegins) this.end();
    const end = await setup.finished;
    stop();
    mindToken(end);
    this.#keeper.showSetup(end);
    if (end.error !== null && turnedDown.includes(end.error.code)) this.#memory.forget();
    this.#setup = null;
    await opened.value.close();
  }
}
