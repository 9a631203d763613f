import type { CloudFault } from '../../shared/errors/cloud-faults';
import type { ProductId } from '../../shared/domain/product-id';
import type { PracticeWorld } from '../../shared/practice/world';
import { fail, ok, type Result } from '../../shared/result';
import { Secret, type AccessToken } from '../../shared/secret';
import type { ClaimWay } from '../../shared/setup/plan';
import { LiveToken, type Renewer } from '../cloud/sign-in/live-token';
import type { Cloud } from '../ports/cloud-session';
import type { SignedInToken } from '../ports/sign-in';
import { systemClock } from '../ports/system-clock';
import { stateFolder } from '../setup/state-folder';
import { openCloudToSignIn, readBrandFile } from '../wiring/account';
import { apiOrigin } from '../wiring/addresses';
import type { AccountOption } from './account-option';
import type { SignInAgain } from './new-token-question';
import type { Prompter } from './prompter';
import { usage, type Refusal } from './refusal';
import type { Session } from './session';
import type { SetupOptions } from './setup-options';
import { signInByTalk, type SignInTalk, type SignInWay } from './sign-in-talk';
import { silentLog } from './silent-log';

/** Somebody is signed in for this call, and no longer. */
export interface AccountSetup {
  readonly claim: ClaimWay;
  readonly tokens: SignedInToken;
  /** In place of a sign-in that the cloud does not take any more; the one-time code is a new one. */
  readonly signInAgain: SignInAgain;
  /** Gives every token of the sign-in up (cloud 7.1). */
  signOut(): Promise<Result<void, CloudFault>>;
}

/** Signs in whom the call names, before anything is moved. Null: nobody. */
export async function accountSetup(
  { account, product, where }: Pick<SetupOptions, 'account' | 'product' | 'where'>,
  world: PracticeWorld | null,
  prompter: Prompter | null,
  { io, stop }: Session,
): Promise<Result<AccountSetup | null, Refusal>> {
  if (account === null) return ok(null);
  const words = readWords(account, io.env);
  if (!words.ok) return words;
  const origin = apiOrigin(where.api, world);
  if (!origin.ok) return fail({ kind: 'failed', error: origin.error });
  const folder = stateFolder(io.env, io.platform, io.homeFolder);
  const clock = systemClock(world?.speed);
  const cloud = openCloudToSignIn({ origin: origin.value, clock, stateFolder: folder, log: silentLog });
  const way = await wayOf(account, words.value.email, cloud, stop.signal);
  if (!way.ok) return way;
  const talk: SignInTalk = { ...words.value, way: way.value, prompter, signal: stop.signal };
  const signedIn = await signInByTalk(talk);
  if (!signedIn.ok) return signedIn;
  const held = [new LiveToken(signedIn.value, clock, way.value.renewer)];
  return ok({
    claim: { kind: 'token', token: signedIn.value.token, product: way.value.product ?? product },
    tokens: { token: async (wish, signal) => (await held.at(-1)?.token(wish, signal)) ?? fail({ kind: 'session' }) },
    signInAgain: async () => {
      const again = await signInByTalk({ ...talk, code: null });
      if (!again.ok) return again;
      held.push(new LiveToken(again.value, clock, way.value.renewer));
      return ok(again.value.token);
    },
    signOut: () =>
      revokeAll(
        held.flatMap((live) => live.handedOut()),
        cloud,
      ),
  });
}

/** A token that the cloud does not know any more needs no revoking. */
async function revokeAll(tokens: readonly AccessToken[], cloud: Cloud): Promise<Result<void, CloudFault>> {
  const { signal } = new AbortController();
  const answers = await Promise.all(tokens.map((token) => cloud.session(token).revoke(signal)));
  return answers.find((answer) => !answer.ok && answer.error.kind !== 'session') ?? ok(undefined);
}

interface Words {
  readonly email: string;
  readonly password: Secret<'account-password'> | null;
  readonly code: Secret<'authenticator-code'> | null;
}

function readWords(option: AccountOption, env: Session['io']['env']): Result<Words, Refusal> {
  const { emailVariable, passwordVariable, codeVariable } = option;
  const email = env[emailVariable]?.trim() ?? '';
  if (email === '') return usage('The variable that --email-env names is not set.');
  const password = passwordVariable === null ? null : env[passwordVariable];
  if (password === undefined) return usage('The variable that --account-password-env names is not set.');
  const code = codeVariable === null ? null : env[codeVariable]?.replace(/\s/g, '');
  if (code === undefined) return usage('The variable that --one-time-code-env names is not set.');
  return ok({
    email,
    password: password === null ? null : new Secret('account-password', password),
    code: code === null ? null : new Secret('authenticator-code', code),
  });
}

interface AccountWay extends SignInWay {
  readonly product: ProductId | null;
  /** Null: a developer, who signs in again instead. */
  readonly renewer: Renewer | null;
}

/** A developer's way, or that of the customers whom the brand file configures. */
async function wayOf(
  { brandFile, signUp }: AccountOption,
  email: string,
  cloud: Cloud,
  signal: AbortSignal,
): Promise<Result<AccountWay, Refusal>> {
  const giveCode: SignInWay['giveCode'] = (wanted, code) => cloud.account.giveCode(wanted, code, signal);
  if (brandFile === null) {
    const begin: SignInWay['begin'] = (password) => cloud.account.signIn(email, password, signal);
    return ok({ begin, giveCode, product: null, renewer: null });
  }
  const brand = await readBrandFile(brandFile);
  if (brand === undefined) return usage('The file of --brand could not be read, or is no brand file.');
  if (brand.customers === null) return usage('The file of --brand lets no customers sign in.');
  const customers = cloud.customers(brand.customers);
  const begin: SignInWay['begin'] = (password) =>
    signUp ? customers.signUp(email, password, signal) : customers.signIn(email, password, signal);
  return ok({ begin, giveCode, product: brand.customers.product, renewer: customers });
}
