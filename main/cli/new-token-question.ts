import type { Result } from '../../shared/result';
import { Secret, type AccessToken } from '../../shared/secret';
import type { SetupIntent } from '../../shared/setup/intents';
import { failureLines } from './closing-text';
import type { Prompter } from './prompter';
import type { Refusal } from './refusal';

/** Whoever signed in for this call does so once more. */
export type SignInAgain = () => Promise<Result<AccessToken, Refusal>>;

/** Who asks, and how a person signs in again; null: a token was given as it is. */
interface Asking {
  readonly prompter: Prompter;
  readonly print: (line: string) => void;
  readonly signInAgain: SignInAgain | null;
}

/** How the setup goes on after the cloud did not take the token; null when the question was taken back. */
export async function askNewToken(asking: Asking, signal: AbortSignal): Promise<SetupIntent | null> {
  const { signInAgain } = asking;
  return signInAgain === null ? await askToken(asking, signal) : await askSignIn(asking, signInAgain, signal);
}

async function askToken({ prompter }: Asking, signal: AbortSignal): Promise<SetupIntent | null> {
  for (;;) {
    const question = 'Another access token of the same account (not shown, empty to stop): ';
    const typed = await prompter.askHidden(question, signal);
    if (typed === null) return null;
    const token = typed.trim();
    if (token === '') return { kind: 'cancel' };
    if (/^[\x21-\x7e]+$/.test(token)) return { kind: 'use-token', token: new Secret('access-token', token) };
  }
}

async function askSignIn(
  { prompter, print }: Asking,
  signInAgain: SignInAgain,
  signal: AbortSignal,
): Promise<SetupIntent | null> {
  for (;;) {
    const answer = await prompter.ask('Sign in again? [Y/n] ', signal);
    if (answer === null) return null;
    if (/^n/i.test(answer.trim())) return { kind: 'cancel' };
    const token = await signInAgain();
    if (token.ok) return { kind: 'use-token', token: token.value };
    if (token.error.kind !== 'failed') return { kind: 'cancel' };
    for (const line of failureLines(token.error.error.code, null)) print(`${line}\n`);
  }
}
