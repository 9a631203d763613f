import { randomUUID } from 'node:crypto';
import { createActor } from 'xstate';
import { setupError, type SetupError } from '../../shared/errors/error-codes';
import { fail } from '../../shared/result';
import type { LightId } from '../../shared/domain/light';
import type { Ssid } from '../../shared/domain/ssid';
import type { AccessToken } from '../../shared/secret';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupOutcome, SetupSnapshot } from '../../shared/setup/snapshot';
import { Asking } from './asking';
import { handHelps, movedByHand } from './by-hand';
import { Course } from './course';
import { newTokenWay, useToken } from './customer-token';
import { lateHome } from './late-home';
import { setupMachine, type Work, type WorkingState } from './machine';
import { noteAnyway } from './note-anyway';
import { emptyVault, fullVault, nothingKnown, planOfRun, type SetupRun, type StepResult } from './run';
import type { Setup, SetupPorts } from './setup';
import { lateSign } from './verification/late-sign';
import { conclude } from './verification/conclude';
import { endHomeStream } from './verification/home-stream';
import { SnapshotView, type Trouble } from './snapshot-view';
import { allSteps } from './steps/all-steps';
import { tellCompany } from './tell-company';

/** A step that was told to stop and goes on for longer than this is left behind. */
const STOPPING_LIMIT_MS = 5000;

/** One run from its first state to its last snapshot. */
export class RunningSetup implements Setup, Work {
  readonly course: Course;
  readonly finished: Promise<SetupSnapshot>;
  readonly #run: SetupRun;
  readonly #asking: Asking;
  readonly #actor;
  #current: Promise<unknown> = Promise.resolve();
  #begun = false;
  #finishedStep = false;
  #resolve: (snapshot: SetupSnapshot) => void = () => undefined;

  constructor(plan: SetupPlan, ports: SetupPorts) {
    const runId = randomUUID();
    const view = new SnapshotView(runId, ports.clock, ports.log);
    this.#asking = new Asking(view);
    this.#run = {
      runId,
      plan: planOfRun(plan),
      ports,
      view,
      vault: fullVault(plan, ports.clock.now()),
      known: nothingKnown(plan),
      note: async (fact) => {
        if (fact.fact === 'run-started') this.#begun = true;
        await ports.journal.append(fact);
      },
      ask: (request, signal) => this.#asking.ask(request, signal),
    };
    this.course = new Course(this.#run);
    this.finished = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.#actor = createActor(setupMachine(this));
  }

  start(): this {
    const { plan, ports, view } = this.#run;
    const movedByHand = ports.wifi.move === null;
    view.learn({ network: plan.network, ownerStays: plan.claim.kind === 'none', movedByHand });
    this.#actor.start();
    return this;
  }

  snapshot(): SetupSnapshot {
    return this.#run.view.snapshot();
  }

  subscribe(listener: (snapshot: SetupSnapshot) => void): () => void {
    return this.#run.view.subscribe(listener);
  }

  send(intent: SetupIntent): boolean {
    if (this.#actor.getSnapshot().status !== 'active') return false;
    if (intent.kind === 'cancel') return this.#signal('CANCEL');
    if (intent.kind === 'retry') return this.#signal('RETRY');
    if (intent.kind === 'by-hand') return this.#goByHand();
    if (intent.kind === 'use-token') return this.#goOnWith(intent.token);
    if (intent.kind === 'say-light') return this.#hearLight(intent.light);
    if (intent.kind === 'choose-device' && this.#namesAreHidden()) return this.#goBlind(intent.ssid);
    return this.#asking.hear(intent);
  }

  enter(state: SetupSnapshot['state']): void {
    if (state !== 'rejoinHome' && state !== 'verify') endHomeStream(this.#run);
    this.#run.view.enter(state, this.#finishedStep, this.#trouble());
  }

  async step(state: WorkingState, signal: AbortSignal): Promise<void> {
    this.#finishedStep = false;
    if (state === 'leaving') await this.#settled();
    const work = this.#attempt(state, signal);
    this.#current = work;
    const result = await work;
    if (signal.aborted || state === 'leaving') return;
    this.#finishedStep = result.ok;
    this.course.error = result.ok ? null : result.error;
    if (!result.ok) this.#run.ports.log.warn('step-failed', { state, code: result.error.code });
  }

  async finish(): Promise<void> {
    const { known, view, ports } = this.#run;
    const objection = await this.#tellCompany();
    if (objection !== null) this.course.error = objection;
    const error = this.#lastError();
    const outcome = this.#outcome();
    emptyVault(this.#run.vault);
    if (this.#begun) await noteAnyway(this.#run.note, { fact: 'run-ended', outcome }, ports.log);
    ports.log.info('run-ended', { outcome, code: error?.code ?? null, homeRestored: !known.away });
    view.end(outcome, error);
    this.#resolve(view.snapshot());
  }

  async awaitLateSign(signal: AbortSignal): Promise<void> {
    const isAway = this.course.error?.code === 'rejoin-failed';
    const seen = await (isAway ? lateHome : lateSign)(this.#run, signal);
    if (seen && !signal.aborted) this.course.lateSign = true;
  }

  /** What a person sees is one more sign: the verdict is drawn anew from all of them. */
  #hearLight(light: LightId): true {
    const { view, known } = this.#run;
    view.learn({ light });
    if (view.snapshot().state === 'failed' && known.verdict !== null) {
      this.course.error = conclude(this.#run).error;
      view.refine(this.#trouble());
    }
    return true;
  }

  /** False: the machine has no use for it where it is. */
  #signal(type: 'CANCEL' | 'RETRY'): boolean {
    const fits = this.#actor.getSnapshot().can({ type });
    this.#actor.send({ type });
    return fits;
  }

  #trouble(): Trouble {
    const { error } = this.course;
    const { verdict } = this.#run.known;
    const isVerdict = error !== null && verdict?.code === error.code;
    return {
      error,
      verdict: isVerdict ? verdict : null,
      handHelps: handHelps(error, this.#run),
      newToken: error?.code === 'token-invalid' ? newTokenWay(this.#run) : null,
    };
  }

  #goByHand(): boolean {
    if (!this.#run.view.snapshot().can.byHand) return false;
    this.#run.ports = { ...this.#run.ports, wifi: movedByHand(this.#run.ports.wifi) };
    this.#run.view.learn({ movedByHand: true });
    return this.#signal('RETRY');
  }

  /** The claim is the customer's and not the token's: what was done stays, and only what the cloud would not tell is asked. */
  #goOnWith(token: AccessToken): boolean {
    if (this.#run.view.snapshot().can.newToken === null) return false;
    useToken(this.#run, token);
    return this.#signal('RETRY');
  }

  #namesAreHidden(): boolean {
    const { state, error } = this.#run.view.snapshot();
    return state === 'failed' && error?.code === 'network-names-hidden';
  }

  /** A network whose name is known can be joined unseen. */
  #goBlind(ssid: Ssid): boolean {
    this.#run.known.deviceSsid = ssid;
    return this.#signal('RETRY');
  }

  /** Only a success can be objected to. */
  async #tellCompany(): Promise<SetupError | null> {
    const outcome = this.#outcome();
    const objection = await tellCompany(this.#run, outcome, this.#lastError());
    return outcome === 'verified' ? objection : null;
  }

  /** The step that was told to stop must not move the radio after it has been put back. */
  async #settled(): Promise<void> {
    const patience = new AbortController();
    await Promise.race([this.#current, this.#run.ports.clock.sleep(STOPPING_LIMIT_MS, patience.signal)]);
    patience.abort();
  }

  async #attempt(state: WorkingState, signal: AbortSignal): Promise<StepResult> {
    try {
      return await allSteps[state](this.#run, signal);
    } catch (error) {
      this.#run.ports.log.warn('step-threw', { state, error: error instanceof Error ? error.name : 'unknown' });
      return fail(setupError('internal', { state }));
    }
  }

  /** What is verified stays so when it is stopped: only its name was still open. */
  #outcome(): SetupOutcome {
    const isVerified = this.#run.known.success === 'verified';
    if (this.course.cancelled && !isVerified) return 'cancelled';
    if (this.course.failed()) return 'failed';
    return isVerified ? 'verified' : 'configured';
  }

  #lastError(): SetupError | null {
    const unconfirmed = this.#run.known.success === 'unconfirmed' && !this.course.cancelled;
    return this.course.error ?? (unconfirmed ? setupError('configured-unconfirmed') : null);
  }
}
