import { errorOfCloudFault } from '../../shared/errors/cloud-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { PracticeWorld } from '../../shared/practice/world';
import type { SetupPlan } from '../../shared/setup/plan';
import { stateFolder } from '../setup/state-folder';
import { apiOrigin } from '../wiring/addresses';
import { openWorkbench, type FormerRun, type Surroundings, type Workbench } from '../wiring/workbench';
import type { CompanySetup } from '../wiring/company';
import { findPracticeWorld } from '../wiring/practice-world';
import { accountSetup, type AccountSetup } from './account-setup';
import { checkLater } from './check-later';
import { companySetup } from './company-setup';
import { holdConversation } from './conversation';
import { ended, endingOfRefusal, endingOfSetup, failedWith, type Ending } from './ending';
import { terminalPrompter, type Prompter } from './prompter';
import { askPassword } from './questions';
import type { Refusal } from './refusal';
import type { Session } from './session';
import type { SetupOptions } from './setup-options';
import { makePlan, type AskPassword } from './setup-plan';
import { silentLog } from './silent-log';

/** `photon-setup setup`. */
export async function setupCommand(options: SetupOptions, session: Session): Promise<Ending> {
  const prompter = interactivePrompter(options, session);
  const world = await worldOf(options, session);
  if (!world.ok) return endingOfRefusal(world.error);
  const company = await companySetup(options.company, prompter, session);
  if (!company.ok) return endingOfRefusal(company.error);
  const account = await accountSetup(options, world.value, prompter, session);
  if (!account.ok) return endingOfRefusal(account.error);
  const claim = company.value?.claim ?? account.value?.claim ?? null;
  try {
    const ask = prompter === null ? null : passwordQuestion(prompter, session);
    const tell = (message: string): void => {
      session.reporter.warning({ code: null, message });
    };
    const sources = { ...session.io, signal: session.stop.signal, tell };
    const plan = await makePlan(options, sources, world.value, ask, claim);
    if (session.stop.signal.aborted) return ended({ outcome: 'cancelled' });
    if (!plan.ok) return endingOfRefusal(plan.error);
    const whose = { plan: plan.value, account: account.value };
    const ending = await setUp(whose, surroundings(options, company.value, session), prompter, session);
    // A company hands its tokens out itself.
    const { platform } = session.io;
    const api = apiOrigin(options.where.api, world.value);
    const later = company.value === null ? checkLater(ending, api, platform) : null;
    if (later !== null) session.reporter.warning({ code: 'token-invalid', message: later });
    return ending;
  } finally {
    if (account.value !== null) await signOut(account.value, session);
  }
}

async function signOut(account: AccountSetup, { reporter }: Session): Promise<void> {
  const gone = await account.signOut();
  if (gone.ok) return;
  const message = 'The sign-in could not be ended at the cloud. It ends by itself within 12 hours.';
  reporter.warning({ code: errorOfCloudFault(gone.error).code, message });
}

/** What is set up, and for whom who signed in. */
interface Wanted {
  readonly plan: SetupPlan;
  readonly account: AccountSetup | null;
}

async function setUp(
  wanted: Wanted,
  where: Surroundings,
  prompter: Prompter | null,
  session: Session,
): Promise<Ending> {
  const bench = await openWorkbench(where, () => {
    session.stop.request();
  });
  if (!bench.ok) return failedWith(bench.error);
  try {
    return await runSetup(bench.value, wanted, prompter, session);
  } finally {
    await bench.value.close();
  }
}

async function runSetup(
  bench: Workbench,
  { plan, account }: Wanted,
  prompter: Prompter | null,
  session: Session,
): Promise<Ending> {
  if (bench.formerRun !== null) session.reporter.warning({ code: null, message: formerRunText(bench.formerRun) });
  if (session.stop.signal.aborted) return ended({ outcome: 'cancelled' });
  const setup = bench.start(plan, account?.tokens ?? null);
  session.stop.onRequest(() => {
    setup.send({ kind: 'cancel' });
  });
  setup.subscribe((snapshot) => {
    session.reporter.setup(snapshot);
  });
  session.reporter.setup(setup.snapshot());
  if (prompter !== null) {
    holdConversation(setup, {
      prompter,
      print: (line) => {
        session.live?.print(line);
      },
      login: plan.login,
      signInAgain: account?.signInAgain ?? null,
    });
  }
  return endingOfSetup(await setup.finished);
}

/** Somebody who can be asked: a person at a terminal, for whom standard input is free. */
function interactivePrompter(options: SetupOptions, { io, json, stop }: Session): Prompter | null {
  const person = !json && io.stdin.isTTY === true && io.stdout.isTTY === true;
  if (!person || options.passwordFrom?.kind === 'stdin') return null;
  return terminalPrompter(io.stdin, io.stdout, () => {
    stop.request();
  });
}

function passwordQuestion(prompter: Prompter, { stop }: Session): AskPassword {
  return async (network) => {
    const password = await askPassword(network, prompter, stop.signal);
    return password === null ? fail({ kind: 'cancelled' }) : ok(password);
  };
}

async function worldOf(options: SetupOptions, session: Session): Promise<Result<PracticeWorld | null, Refusal>> {
  const { practice } = options.where;
  if (practice === null) return ok(null);
  const world = await findPracticeWorld(practice, session.clock);
  return world.ok ? world : fail({ kind: 'failed', error: world.error });
}

function surroundings({ where }: SetupOptions, company: CompanySetup | null, { io }: Session): Surroundings {
  return {
    ...where,
    api: where.api ?? company?.api ?? null,
    company: company?.session ?? null,
    stateFolder: stateFolder(io.env, io.platform, io.homeFolder),
    program: io.program,
    log: silentLog,
  };
}

function formerRunText({ deviceId, homeRestored, passedPointOfNoReturn }: FormerRun): string {
  const device = deviceId === null ? 'A device' : `The device ${deviceId}`;
  const network = homeRestored
    ? "An earlier run ended unexpectedly; this computer's network has been put back."
    : "An earlier run ended unexpectedly; this computer's network could not be put back.";
  return passedPointOfNoReturn
    ? `${network} ${device} may be online by now.`
    : `${network} ${device} may need to be set up again.`;
}
