import { setupError, type SetupError } from '../../../shared/errors/error-codes';
import type { FormerRunView } from '../../../shared/ipc/app-snapshot';
import type { StartRequest } from '../../../shared/ipc/contract';
import type { PracticeWorld } from '../../../shared/practice/world';
import type { Result } from '../../../shared/result';
import type { SetupIntent } from '../../../shared/setup/intents';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { Setup } from '../../setup/setup';
import type { AccountHold } from './account-hold';
import type { PracticeHand } from './practice-hand';
import type { CompanySetup } from '../../wiring/company';
import type { Workbench } from '../../wiring/workbench';
import { claimOf, planOf } from './plan-of';
import type { SnapshotKeeper } from './snapshot-keeper';

/** The longest that quitting waits for the PC to be put back; the guard goes on after that. */
const LEAVE_LIMIT_MS = 25_000;

/** What the desk needs from the world around it. */
export interface DeskPorts {
  readonly attachPractice: () => Promise<Result<PracticeWorld, SetupError>>;
  /**
   * Makes the world ready for a setup, with what is to go wrong in it. `next`: a fresh virtual device comes out of its
   * box. Returns what the world says of itself then.
   */
  readonly preparePractice: (world: PracticeWorld, next: boolean) => Promise<PracticeWorld>;
  readonly practiceHand: (world: PracticeWorld) => Promise<PracticeHand>;
  /** `company`: the session that the setup belongs to. */
  readonly openWorkbench: (
    practice: PracticeWorld | null,
    company: CompanySetup | null,
    onAskedToLeave: () => void,
  ) => Promise<Result<Workbench, SetupError>>;
  /** Puts the PC back if an earlier run died; null when there was none. */
  readonly mend: () => Promise<FormerRunView | null>;
  readonly rememberStart: (request: StartRequest) => void;
  /** Is this Particle API the practice world's own? Then the device is virtual too. */
  readonly isPracticeApi: (api: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Holds the one setup of this app. Every command that does not fit the present state says so and does nothing. */
export interface SetupDesk {
  mendFormerRun(): Promise<void>;
  /** `next`: in practice with the next device. */
  start(request: StartRequest, next?: boolean): 'begun' | 'not-now';
  /** A setup that a company opened, and a person agreed to. */
  startForCompany(company: CompanySetup): Promise<'begun' | 'not-now'>;
  /** A setup with the token of whoever is signed in. */
  startForAccount(account: AccountHold): Promise<'begun' | 'not-now'>;
  /** Once more, after a success for another device: the same mode and claim; for a company back to the start. */
  startAnother(): 'begun' | 'done' | 'not-now';
  toStart(): 'done' | 'not-now';
  /** Ends a practice that goes on and waits until it has; a real setup is never ended by this. */
  endPractice(): Promise<'done' | 'not-now'>;
  send(intent: SetupIntent): 'sent' | 'not-now';
  practiceWorld(): PracticeWorld | null;
  /** The virtual PC is moved as a person would move a real one. */
  movePracticePc(where: 'device' | 'home'): Promise<'done' | 'not-now'>;
  /**
   * The computer slept: it may be on another network now. What is still to be put back is put back; a setup that goes
   * on sees for itself where it is.
   */
  woke(): void;
  /** Ends a running setup and waits, within the limit, until the PC is back. */
  leave(): Promise<void>;
}

/** What was asked for, by which company or for whose account. */
interface Job {
  readonly request: StartRequest;
  readonly company: CompanySetup | null;
  readonly account: AccountHold | null;
}

/** Makes the desk; nothing is opened before the first command. */
export function createDesk(ports: DeskPorts, keeper: SnapshotKeeper): SetupDesk {
  let last: Job | null = null;
  let world: PracticeWorld | null = null;
  let hand: PracticeHand | null = null;
  let running: Setup | null = null;
  let run: Promise<void> | null = null;
  let unwanted = false;
  let leaving = false;

  const endRun = (): void => {
    unwanted = true;
    running?.send({ kind: 'cancel' });
  };

  async function open({ request, company }: Job, next: boolean): Promise<Result<Workbench, SetupError>> {
    world = hand = null;
    if (request.mode === 'practice') {
      const attached = await ports.attachPractice();
      if (!attached.ok) return attached;
      world = await ports.preparePractice(attached.value, next);
      hand = await ports.practiceHand(world);
    }
    keeper.change({ clock: { speed: world?.speed ?? 1, stepBeganMs: 0 } });
    return ports.openWorkbench(world, company, endRun);
  }

  async function carryOut(job: Job, next: boolean): Promise<void> {
    const opened = await open(job, next);
    const claim = job.account === null ? (job.company?.claim ?? claimOf(job.request, world)) : job.account.claim();
    if (!opened.ok || unwanted || claim === null) {
      if (opened.ok) await opened.value.close();
      keeper.change({ activity: 'idle', mode: 'none', error: opened.ok ? null : opened.error });
      return;
    }
    const setup = opened.value.start(planOf(claim));
    running = setup;
    keeper.showSetup(setup.snapshot());
    keeper.change({ activity: 'idle', running: true });
    const stop = setup.subscribe((snapshot) => {
      keeper.showSetup(snapshot);
    });
    const end = await setup.finished;
    stop();
    keeper.showSetup(end);
    if (end.error?.code === 'token-invalid') job.account?.expire();
    running = null;
    await opened.value.close();
  }

  function start(job: Job, next = false): 'begun' | 'not-now' {
    const { request } = job;
    if (run !== null || leaving || keeper.now().activity !== 'idle') return 'not-now';
    last = job;
    unwanted = false;
    ports.rememberStart(request);
    keeper.change({ activity: 'opening', mode: request.mode, error: null, formerRun: null });
    keeper.showSetup(null);
    run = carryOut(job, next)
      .catch((error: unknown) => {
        ports.log.warn('setup broke', { error: String(error) });
        keeper.change({ activity: 'idle', error: setupError('internal', { saw: 'setup-broke' }) });
      })
      .finally(() => {
        running = null;
        run = null;
        keeper.change({ running: false });
      });
    return 'begun';
  }

  function toStart(): 'done' | 'not-now' {
    if (run !== null) return 'not-now';
    keeper.change({ mode: 'none', error: null });
    keeper.showSetup(null);
    return 'done';
  }

  async function mendFormerRun(): Promise<void> {
    keeper.change({ activity: 'mending' });
    const formerRun = await ports.mend().catch(() => null);
    keeper.change({ activity: 'idle', formerRun });
  }

  return {
    start: (request, next) => start({ request, company: null, account: null }, next),
    startForCompany: async (company) => {
      const mode = (await ports.isPracticeApi(company.api)) ? 'practice' : 'real';
      return start({ request: { mode, claim: 'none' }, company, account: null });
    },
    startForAccount: async (account) => {
      const mode = (await ports.isPracticeApi(account.api)) ? 'practice' : 'real';
      return start({ request: { mode, claim: 'none' }, company: null, account });
    },
    mendFormerRun,
    woke: () => {
      const { setup, activity } = keeper.now();
      if (run !== null) {
        if (setup?.state === 'failed' && setup.facts.homeRestored === false) running?.send({ kind: 'retry' });
      } else if (activity === 'idle' && setup?.facts.homeRestored === false) void mendFormerRun();
    },
    startAnother: () => {
      // A company opens each setup anew.
      if (last === null || last.company !== null) return toStart();
      const { outcome } = keeper.now().setup ?? {};
      return start(last, outcome === 'verified' || outcome === 'configured');
    },
    toStart,
    endPractice: async () => {
      if (run === null) return 'done';
      const isPlain = last?.company === null && last.account === null;
      if (last?.request.mode !== 'practice' || !isPlain) return 'not-now';
      endRun();
      await run;
      return 'done';
    },
    send: (intent) => {
      if (run !== null && intent.kind === 'cancel') endRun();
      else if (running === null) return 'not-now';
      else running.send(intent);
      return 'sent';
    },
    practiceWorld: () => world,
    movePracticePc: async (where) => {
      const moved = (await hand?.moveTo(where)) ?? false;
      return moved ? 'done' : 'not-now';
    },
    leave: async () => {
      leaving = true;
      endRun();
      if (run === null) return;
      keeper.change({ activity: 'leaving' });
      await Promise.race([run, ports.clock.sleep(LEAVE_LIMIT_MS)]);
    },
  };
}
