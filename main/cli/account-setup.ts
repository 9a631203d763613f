import type { CloudFault } from '../../shared/errors/cloud-faults';
import type { ProductId } from '../../shared/domain/product-id';
import type { PracticeWorld } from '../../shared/practice/world';
import { fail, ok, type Result } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { ClaimWay } from '../../shared/setup/plan';
import type { Cloud } from '../ports/cloud-session';
import { systemClock } from '../ports/system-clock';
import { stateFolder } from '../setup/state-folder';
import { openCloudToSignIn, readBrandFile } from '../wiring/account';
import { apiOrigin } from '../wiring/addresses';
import type { AccountOption } from './account-option';
import type { Prompter } from './prompter';
import { usage, type Refusal } from './refusal';
import type { Session } from './session';
import type { SetupOptions } from './setup-options';
import { signInByTalk, type SignInWay } from './sign-in-talk';
import { silentLog } from './silent-log';

/** Somebody is signed in for this call, and no longer. */
export interface AccountSetup {
  readonly claim: ClaimWay;
  /** Gives the token up (cloud 7.1). */
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
  const signedIn = await signInByTalk({ ...words.value, way: way.value, prompter, signal: stop.signal });
  if (!signedIn.ok) return signedIn;
  const { token } = signedIn.value;
  return ok({
    claim: { kind: 'token', token, product: way.value.product ?? product },
    signOut: () => cloud.session(token).revoke(new AbortController().signal),
  });
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

/** A developer's way, or that of the customers whom the brand file configures. */
async function wayOf(
  { brandFile, signUp }: AccountOption,
  email: string,
  cloud: Cloud,
  signal: AbortSignal,
): Promise<Result<SignInWay & { readonly product: ProductId | null }, Refusal>> {
  const giveCode: SignInWay['giveCode'] = (wanted, code) => cloud.account.giveCode(wanted, code, signal);
  if (brandFile === null) {
    return ok({ begin: (password) => cloud.account.signIn(email, password, signal), giveCode, product: null });
  }
  const brand = await readBrandFile(brandFile);
  if (brand === undefined) return usage('The file of --brand could not be read, or is no brand file.');
  if (brand.customers === null) return usage('The file of --brand lets no customers sign in.');
  const customers = cloud.customers(brand.customers);
  const begin: SignInWay['begin'] = (password) =>
    signUp ? customers.signUp(email, password, signal) : customers.signIn(email, password, signal);
  return ok({ begin, giveCode, product: brand.customers.product });
}
