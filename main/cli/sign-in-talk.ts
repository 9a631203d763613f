import { errorOfCloudFault, type CloudFault } from '../../shared/errors/cloud-faults';
import { setupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import { Secret, type AccountPassword, type AuthenticatorCode } from '../../shared/secret';
import { inert } from '../../shared/inert-text';
import type { CodeWanted, IssuedToken } from '../ports/sign-in';
import type { Prompter } from './prompter';
import { usage, type Refusal } from './refusal';

type Answer<T> = Promise<Result<T, CloudFault>>;

/** One way to sign in: a developer's, which may want a code, or a customer's. */
export interface SignInWay {
  begin(password: AccountPassword): Answer<IssuedToken | CodeWanted>;
  giveCode(wanted: CodeWanted, code: AuthenticatorCode): Answer<IssuedToken>;
}

/** What is known beforehand, and whom to ask for the rest. */
export interface SignInTalk {
  readonly way: SignInWay;
  readonly email: string;
  /** Null: asked for. */
  readonly password: AccountPassword | null;
  readonly code: AuthenticatorCode | null;
  readonly prompter: Prompter | null;
  readonly signal: AbortSignal;
}

type Step = 'password' | 'code';
/** How one try ended: for good, or with what a person can type again. */
type Turn =
  | { readonly kind: 'ended'; readonly result: Result<IssuedToken, Refusal> }
  | { readonly kind: 'again'; readonly wrong: Step };

/** Signs in. What a person typed and was turned down is asked for again, until the tries are used up (`sign-in-paused`). */
export async function signInByTalk(talk: SignInTalk): Promise<Result<IssuedToken, Refusal>> {
  let known = talk.password;
  let wrong: Step | null = null;
  for (;;) {
    const password: Result<AccountPassword, Refusal> = known === null ? await askPassword(talk, wrong) : ok(known);
    if (!password.ok) return password;
    const turn = await tryOnce(talk, password.value, wrong);
    if (turn.kind === 'ended') return turn.result;
    wrong = turn.wrong;
    // After a wrong code the password comes first again (cloud 5.3); it was right.
    known = wrong === 'code' ? password.value : null;
  }
}

async function tryOnce(talk: SignInTalk, password: AccountPassword, wrong: Step | null): Promise<Turn> {
  const begun = await talk.way.begin(password);
  if (!begun.ok) return turnedDown(begun.error, 'password', talk);
  if (begun.value.kind === 'token') return { kind: 'ended', result: ok(begun.value) };
  const code = talk.code === null ? await askCode(talk, wrong) : ok(talk.code);
  if (!code.ok) return { kind: 'ended', result: code };
  const token = await talk.way.giveCode(begun.value, code.value);
  return token.ok ? { kind: 'ended', result: token } : turnedDown(token.error, 'code', talk);
}

function turnedDown(fault: CloudFault, wrong: Step, talk: SignInTalk): Turn {
  const wasTyped = talk.prompter !== null && talk[wrong] === null;
  if (fault.kind === 'credentials' && wasTyped) return { kind: 'again', wrong };
  if (talk.signal.aborted) return { kind: 'ended', result: fail({ kind: 'cancelled' }) };
  return { kind: 'ended', result: fail({ kind: 'failed', error: errorOfCloudFault(fault) }) };
}

async function askPassword(
  { prompter, email, signal }: SignInTalk,
  wrong: Step | null,
): Promise<Result<AccountPassword, Refusal>> {
  if (prompter === null) return usage('--email-env needs --account-password-env where nobody can be asked.');
  const before = wrong === 'password' ? 'That password was not accepted. ' : '';
  const text = await prompter.askHidden(`${before}Password of ${inert(email)} (not shown): `, signal);
  return text === null ? fail({ kind: 'cancelled' }) : ok(new Secret('account-password', text));
}

async function askCode(
  { prompter, signal }: SignInTalk,
  wrong: Step | null,
): Promise<Result<AuthenticatorCode, Refusal>> {
  if (prompter === null) return fail({ kind: 'failed', error: setupError('one-time-code-needed') });
  const before = wrong === 'code' ? 'That code was not accepted. ' : '';
  const text = await prompter.ask(`${before}The code that your authenticator shows: `, signal);
  return text === null ? fail({ kind: 'cancelled' }) : ok(new Secret('authenticator-code', text.replace(/\s/g, '')));
}
