import type { SavedPasswords } from '../../ports/saved-passwords';
import type { SetupError } from '../../../shared/errors/error-codes';
import type { StartRequest } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/result';
import { Secret, type AccessToken } from '../../../shared/secret';
import { UnusedSession } from '../company/unused-session';
import { orInternal } from '../in-background';
import { AroundView } from './around-view';
import type { SetupDesk } from './desk-commands';
import type { DeskPorts } from './desk-ports';
import { GivenToken } from './given-token';
import { LoginMemory, type NetworkLogin } from './login-memory';
import { accountOf, loginOf } from './login-of';
import { OneRun, type Job } from './one-run';
import { PracticePlace } from './practice-place';
import { SavedLogin } from './saved-login';
import type { SnapshotKeeper } from './snapshot-keeper';

/** The longest that quitting waits for the PC to be put back; the guard goes on after that. */
const LEAVE_LIMIT_MS = 25_000;

/** Makes the desk; nothing is opened before the first command. */
export function createDesk(ports: DeskPorts, keeper: SnapshotKeeper): SetupDesk {
  const memory = new LoginMemory(ports.clock, (held) => {
    keeper.change({
      remembered: held?.network ?? null,
      heldAccount: accountOf(held?.login ?? null),
      rememberedAs: held?.profile ?? null,
    });
  });
  const around = new AroundView(ports.log, (choosing) => {
    keeper.change({ choosing });
  });
  const saved = new SavedLogin(ports.log, (savedNetworks) => {
    keeper.change({ savedNetworks });
  });
  const practice = new PracticePlace(ports);
  const run = new OneRun(ports, keeper, memory);
  const unused = new UnusedSession(ports.clock);
  let job: Job | null = null;
  let leaving = false;

  const partsOfLogin = () => ({ held: memory.held(), saved, files: ports.certificates });
  const isFree = (): boolean => run.finished() === null && !leaving && keeper.now().activity === 'idle';

  const givenIn = (request: StartRequest): GivenToken | null =>
    request.mode === 'real' && request.claim === 'token'
      ? new GivenToken(new Secret('access-token', request.token), request.product, ports)
      : null;

  function prepare(wanted: Omit<Job, 'place'>, next = false): Job {
    const { request } = wanted;
    if (job?.request.mode !== request.mode) memory.forget();
    job = { ...wanted, place: orInternal(ports.log, 'practice-world', practice.arrive(request.mode, next)) };
    ports.rememberStart(request);
    return job;
  }

  /** A setup for somebody else's API: in a practice world, if it is that world's. */
  async function startAt(api: string, whose: Pick<Job, 'company' | 'account'>): Promise<'begun' | 'not-now'> {
    const mode = (await ports.isPracticeApi(api)) ? 'practice' : 'real';
    return isFree() ? openChoice(prepare({ request: { mode, claim: 'none' }, given: null, ...whose })) : 'not-now';
  }

  function show({ request, place }: Job): void {
    keeper.change({
      mode: request.mode,
      error: null,
      formerRun: null,
      stoppedBySleep: false,
      clock: { speed: 1, stepBeganMs: 0 },
    });
    keeper.showSetup(null);
    void place.then((there) => {
      if (there.ok) keeper.change({ clock: { ...keeper.now().clock, speed: there.value?.speed ?? 1 } });
    });
  }

  async function pcWifiAt({ place }: Job): Promise<SavedPasswords | null> {
    const there = await place;
    const wifi = there.ok ? await ports.pcWifi(there.value) : null;
    keeper.change({ canCheckPassword: wifi?.canCheckPassword ?? false });
    return wifi?.saved ?? null;
  }

  function openChoice(chosen: Job): 'begun' {
    unused.hold(chosen.company);
    around.open(async (signal) => {
      const there = await chosen.place;
      return there.ok ? ports.lookAround(there.value, signal) : there;
    });
    saved.open(pcWifiAt(chosen));
    show(chosen);
    backUnless(chosen, chosen.place);
    return 'begun';
  }

  /** Back to the start, and why, if the choice is still open when it turns out to be of no use. */
  function backUnless(chosen: Job, fits: Promise<Result<unknown, SetupError>>): void {
    void fits.then((result) => {
      if (result.ok || job !== chosen || run.finished() !== null) return;
      around.close();
      void unused.giveUp();
      keeper.change({ mode: 'none', error: result.error });
    });
  }

  function beginWith(request: StartRequest, next: boolean): 'begun' {
    const given = givenIn(request);
    const chosen = prepare({ request, company: null, account: null, given }, next);
    openChoice(chosen);
    if (given !== null) backUnless(chosen, orInternal(ports.log, "a token's life", given.learn()));
    return 'begun';
  }

  function useToken(token: AccessToken): 'sent' | 'not-now' {
    const sent = run.send({ kind: 'use-token', token });
    if (sent === 'sent') job?.given?.replace(token);
    return sent;
  }

  /** The job whose choice of a network is open. */
  const awaited = (): Job | null => (around.isOpen() && isFree() ? job : null);

  function begin(...[chosen, choice, check]: Parameters<OneRun['begin']>): 'begun' {
    unused.use();
    run.begin(chosen, choice, check);
    saved.forget();
    around.close();
    return 'begun';
  }

  function choose(choice: NetworkLogin, check: boolean): 'begun' | 'sent' | 'not-now' {
    const chosen = awaited();
    if (chosen !== null) return begin(chosen, choice, check);
    const { network, login } = choice;
    const sent = run.send({ kind: 'choose-network', network, login, check });
    if (sent === 'not-now') return sent;
    memory.keep(choice);
    saved.forget();
    return sent;
  }

  function backToStart(): 'done' {
    void unused.giveUp();
    around.close();
    saved.close();
    keeper.change({ mode: 'none', error: null, stoppedBySleep: false });
    keeper.showSetup(null);
    return 'done';
  }

  async function mendFormerRun(): Promise<void> {
    keeper.change({ activity: 'mending' });
    const formerRun = await ports.mend().catch(() => null);
    keeper.change({ activity: 'idle', formerRun });
  }

  /** Nothing is shown of it unless something was found. */
  async function sweep(): Promise<void> {
    const formerRun = await ports.mend().catch(() => null);
    if (formerRun !== null) keeper.change({ formerRun });
  }

  return {
    start: (request, next = false) => (isFree() ? beginWith(request, next) : 'not-now'),
    startForCompany: (company) => startAt(company.api, { company, account: null }),
    startForAccount: (account) => startAt(account.api, { company: null, account }),
    chooseNetwork: (network, input, check) => {
      const login = loginOf(input, network, partsOfLogin());
      return login === null ? 'not-now' : choose({ network, login }, check);
    },
    chooseHeld: (held) => {
      ports.certificates.hold(held.login);
      return choose(held, false);
    },
    held: () => memory.held(),
    isKeptAs: (profile) => {
      memory.isKeptAs(profile);
    },
    useSavedPassword: (ssid) => saved.ask(ssid),
    askDevice: () => {
      const chosen = awaited();
      return chosen === null ? 'not-now' : begin(chosen, null, false);
    },
    sendPassword: (input, check) => {
      const question = keeper.now().setup?.question;
      if (question?.kind !== 'password') return 'not-now';
      const login = loginOf(input, question.network, partsOfLogin());
      if (login === null) return 'not-now';
      const sent = run.send({ kind: 'password', login, check });
      if (sent === 'not-now') return sent;
      memory.keep({ network: question.network, login });
      saved.forget();
      return sent;
    },
    useToken,
    useNewSignIn: () => {
      const isWaiting = keeper.now().setup?.can.newToken === 'sign-in';
      const claim = isWaiting ? job?.account?.claim() : null;
      return claim?.kind === 'token' ? useToken(claim.token) : 'not-now';
    },
    lookAgain: () => {
      if (awaited() === null) return run.send({ kind: 'rescan' });
      around.again();
      return 'sent';
    },
    startAnother: async (name) => {
      if (!(await run.settle(name)) || !isFree()) return 'not-now';
      // A company opens each setup anew.
      if (job === null || job.company !== null) return backToStart();
      const { outcome } = keeper.now().setup ?? {};
      const next = outcome === 'verified' || outcome === 'configured';
      const held = memory.held();
      const goesOn = next || keeper.now().stoppedBySleep;
      const another = prepare(job, next);
      if (!goesOn || held === null) return openChoice(another);
      begin(another, held, false);
      show(another);
      return 'begun';
    },
    toStart: async (name) => {
      await run.endFailed();
      if (!(await run.settle(name)) || run.finished() !== null) return 'not-now';
      memory.forget();
      return backToStart();
    },
    endPractice: async () => {
      if (run.finished() === null) return 'done';
      const isPlain = job?.company === null && job.account === null;
      if (job?.request.mode !== 'practice' || !isPlain) return 'not-now';
      run.end();
      await run.finished();
      return 'done';
    },
    send: (intent) => {
      if (intent.kind !== 'cancel' || awaited() === null) return run.send(intent);
      memory.forget();
      backToStart();
      return 'sent';
    },
    mendFormerRun,
    slept: () => {
      if (run.finished() === null) void sweep();
      else if (run.cutShort()) keeper.change({ stoppedBySleep: true });
      else run.comeHome();
    },
    woke: () => {
      const { setup, activity } = keeper.now();
      if (run.finished() !== null) run.comeHome();
      else if (activity === 'idle' && setup?.facts.homeRestored === false) void mendFormerRun();
    },
    practiceWorld: () => practice.world(),
    movePracticePc: async (where) => ((await practice.hand()?.moveTo(where)) === true ? 'done' : 'not-now'),
    leave: async () => {
      leaving = true;
      memory.forget();
      saved.close();
      around.close();
      run.end();
      const finished = run.finished();
      await unused.giveUp();
      if (finished === null) return;
      keeper.change({ activity: 'leaving' });
      await Promise.race([finished, ports.clock.sleep(LEAVE_LIMIT_MS)]);
    },
  };
}
