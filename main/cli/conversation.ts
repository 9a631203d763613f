import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { Setup } from '../setup/setup';
import { askWhatNext } from './after-failure';
import { failureLines } from './closing-text';
import { askNewToken, type SignInAgain } from './new-token-question';
import type { Prompter } from './prompter';
import { askQuestion } from './questions';

/** With whom a setup is talked over. */
export interface Talk {
  readonly prompter: Prompter;
  readonly print: (line: string) => void;
  /** What the setup began with. */
  readonly login: WifiLogin | null;
  /** Null: nobody signed in for it. */
  readonly signInAgain: SignInAgain | null;
}

/** Puts the questions of a running setup to a person, one at a time, until it has finished. */
export function holdConversation(setup: Setup, talk: Talk): void {
  let open = '';
  let closing = new AbortController();
  const consider = (snapshot: SetupSnapshot): void => {
    const pending = pendingQuestion(snapshot);
    if (pending === open) return;
    open = pending;
    closing.abort();
    if (pending === '') return;
    closing = new AbortController();
    void putQuestion(setup, snapshot, talk, closing.signal).then((intent) => {
      if (intent !== null) setup.send(intent);
    });
  };
  setup.subscribe(consider);
  consider(setup.snapshot());
  void setup.finished.then(() => {
    closing.abort();
  });
}

/** One text for one moment of asking, empty when there is nothing to ask. */
function pendingQuestion({ state, attempt, question, can, outcome }: SetupSnapshot): string {
  if (outcome !== null) return '';
  if (question !== null) return JSON.stringify([state, attempt, question]);
  return state === 'failed' && can.retry ? JSON.stringify([state, attempt]) : '';
}

async function putQuestion(
  setup: Setup,
  snapshot: SetupSnapshot,
  talk: Talk,
  signal: AbortSignal,
): Promise<SetupIntent | null> {
  const { prompter, print, login } = talk;
  const reason = reasonToAsk(snapshot);
  if (reason !== null) for (const line of failureLines(reason, snapshot.verdict)) print(`${line}\n`);
  if (snapshot.question !== null) return await askQuestion(snapshot.question, login, prompter, signal);
  if (snapshot.can.newToken !== null) return await askNewToken(talk, signal);
  return await askWhatNext(setup, prompter, print, signal);
}

/** What has to be said before the question is put. */
function reasonToAsk({ question, error }: SetupSnapshot): ErrorCode | null {
  if (question?.kind === 'password') return question.because.code;
  if (question?.kind === 'which-network') return question.because?.code ?? null;
  if (question?.kind === 'take-over') return 'maybe-owned-by-other';
  if (question?.kind === 'downgrade') return 'network-downgraded';
  return question === null ? (error?.code ?? null) : null;
}
