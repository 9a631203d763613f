import type { CustomerSignUp } from '../../../shared/brand-file';
import type { ProductId } from '../../../shared/domain/product-id';
import { errorOfCloudFault, type CloudFault } from '../../../shared/errors/cloud-faults';
import { setupError } from '../../../shared/errors/error-codes';
import type { AccountState, AccountView } from '../../../shared/ipc/account-view';
import { fail, type Result } from '../../../shared/result';
import type { AccountPassword, AuthenticatorCode } from '../../../shared/secret';
import type { ClaimWay } from '../../../shared/setup/plan';
import type { Clock } from '../../ports/clock';
import type { Cloud } from '../../ports/cloud-session';
import type { Log } from '../../ports/log';
import type { CodeWanted, CustomerSignIn, IssuedToken, SignedInToken } from '../../ports/sign-in';
import { inBackground } from '../in-background';
import type { SealedStore } from '../secrets/sealed-store';
import { HeldSignIn } from './held-sign-in';

/** What the desk needs of the app. */
export interface AccountPorts {
  /** Opened once. */
  readonly cloud: () => Promise<Cloud>;
  /** The app's own customers; null: developers sign in here. */
  readonly customers: CustomerSignUp | null;
  readonly sealed: SealedStore;
  readonly show: (view: AccountView) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a person typed to sign in. */
export interface SignInWords {
  readonly email: string;
  readonly password: AccountPassword;
  /** Is the sign-in to outlive the app? */
  readonly stay: boolean;
}

type Answer = Result<IssuedToken | CodeWanted, CloudFault>;
/** The longest that quitting waits for the cloud to be told. */
const LEAVE_LIMIT_MS = 3000;
const SIGNED_OUT: AccountState = { kind: 'signed-out', because: null };

/** Signs one person in and out, for as many setups as there are between (flows A and B, cloud 7.1, 7.2). */
export class AccountDesk {
  readonly #ports: AccountPorts;
  readonly #held: HeldSignIn;
  #customers: CustomerSignIn | null = null;
  /** The password is sent again after a wrong code (cloud 5.3). */
  #halfWay: { readonly words: SignInWords; readonly wanted: CodeWanted } | null = null;
  #current = new AbortController();

  constructor(ports: AccountPorts) {
    this.#ports = ports;
    const { customers } = ports;
    const renew: CustomerSignIn['renew'] = async (refresher, signal) =>
      (await this.#customerSignIn())?.renew(refresher, signal) ?? fail({ kind: 'session' });
    this.#held = new HeldSignIn({
      ...ports,
      product: customers?.product ?? null,
      renewer: customers === null ? null : { renew },
    });
  }

  /** Takes the sign-in of an earlier start up again. */
  async restore(): Promise<void> {
    await this.#held.restore();
    if (this.#held.now() !== null) this.#show(this.#stateNow());
  }

  async signIn(words: SignInWords): Promise<'done' | 'not-now'> {
    if (this.#held.now() !== null) return 'not-now';
    await this.#ask(words, 'password', (signal) => this.#signIn(words, signal));
    return 'done';
  }

  /** Makes a customer, or signs in one who is there already; developers sign up elsewhere. */
  async signUp(words: SignInWords): Promise<'done' | 'not-now'> {
    const customers = await this.#customerSignIn();
    if (customers === null || this.#held.now() !== null) return 'not-now';
    await this.#ask(words, 'password', (signal) => customers.signUp(words.email, words.password, signal));
    return 'done';
  }

  async giveCode(code: AuthenticatorCode): Promise<'done' | 'not-now'> {
    if (this.#halfWay === null) return 'not-now';
    const { words, wanted } = this.#halfWay;
    await this.#ask(words, 'code', async (signal) => {
      const { account } = await this.#ports.cloud();
      const answer = await account.giveCode(wanted, code, signal);
      const wasWrong = !answer.ok && answer.error.kind === 'credentials';
      return wasWrong ? await this.#signIn(words, signal) : answer;
    });
    return 'done';
  }

  /** Back to the beginning; what was typed is forgotten. */
  cancel(): void {
    this.#current.abort();
    this.#halfWay = null;
    this.#show(this.#stateNow());
  }

  async signOut(): Promise<void> {
    const signal = this.#begin();
    this.#show({ kind: 'asking', about: 'sign-out', email: this.#held.now()?.email ?? '' });
    const isRevoked = await this.#held.giveUp();
    // Somebody may be signing in by now.
    if (!signal.aborted) this.#show(isRevoked ? SIGNED_OUT : { kind: 'not-revoked' });
  }

  /** What whoever is signed in claims devices with; null: nobody, or not for long enough, which is shown. */
  claim(product: ProductId | null): ClaimWay | null {
    const claim = this.#held.claim(product);
    if (claim === 'expired') this.expire();
    return typeof claim === 'string' ? null : claim;
  }

  /** Where a setup gets the token from, and another before it dies in the middle. */
  get tokens(): SignedInToken {
    return this.#held;
  }

  /** The API at which people sign in. */
  async origin(): Promise<string> {
    return (await this.#ports.cloud()).origin;
  }

  /** The token is no longer good, or not for long enough: the person has to sign in again. */
  expire(): void {
    inBackground(this.#ports.log, 'revoking', this.#held.giveUp());
    this.#show({ kind: 'signed-out', because: setupError('token-invalid', { saw: 'expired' }) });
  }

  /** The app ends: a sign-in that is not to outlive it is given up. */
  async leave(): Promise<void> {
    this.#current.abort();
    if (this.#held.now()?.isKept !== false) return;
    const patience = new AbortController();
    await Promise.race([this.#held.giveUp(), this.#ports.clock.sleep(LEAVE_LIMIT_MS, patience.signal)]);
    patience.abort();
  }

  async #signIn({ email, password }: SignInWords, signal: AbortSignal): Promise<Answer> {
    const way = (await this.#customerSignIn()) ?? (await this.#ports.cloud()).account;
    return await way.signIn(email, password, signal);
  }

  /** One for all tries: it looks at the client once. */
  async #customerSignIn(): Promise<CustomerSignIn | null> {
    const { customers, cloud } = this.#ports;
    if (customers === null) return null;
    return (this.#customers ??= (await cloud()).customers(customers));
  }

  /** One question at a time: a new one ends the one before. */
  async #ask(
    words: SignInWords,
    about: 'password' | 'code',
    question: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<void> {
    const signal = this.#begin();
    this.#show({ kind: 'asking', about, email: words.email });
    const answer = await this.#answerTo(question, signal);
    if (signal.aborted) {
      if (answer.ok && answer.value.kind === 'token') await this.#held.decline(answer.value);
    } else if (!answer.ok) this.#show({ kind: 'signed-out', because: errorOfCloudFault(answer.error) });
    else if (answer.value.kind === 'one-time-code') this.#askForCode(words, answer.value, about === 'code');
    else await this.#welcome(words, answer.value);
  }

  /** What went on before is given up, and what was typed for it forgotten. */
  #begin(): AbortSignal {
    this.#current.abort();
    this.#current = new AbortController();
    this.#halfWay = null;
    return this.#current.signal;
  }

  /** An exception is a bug, and no reason to leave a person waiting. */
  async #answerTo(question: (signal: AbortSignal) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    try {
      return await question(signal);
    } catch (error) {
      this.#ports.log.warn('a sign-in broke', { error: error instanceof Error ? error.stack : String(error) });
      return fail({ kind: 'cancelled' });
    }
  }

  #askForCode(words: SignInWords, wanted: CodeWanted, wasWrong: boolean): void {
    this.#halfWay = { words, wanted };
    this.#show({ kind: 'one-time-code', email: words.email, wasWrong });
  }

  async #welcome({ email, stay }: SignInWords, issued: IssuedToken): Promise<void> {
    await this.#held.take({ email, issued }, stay);
    this.#show(this.#stateNow());
  }

  #stateNow(): AccountState {
    const held = this.#held.now();
    return held === null ? SIGNED_OUT : { kind: 'signed-in', email: held.email, isKept: held.isKept };
  }

  #show(state: AccountState): void {
    this.#ports.show(accountView(this.#ports, state));
  }
}

/** The view of a state; at first nobody is signed in. */
export function accountView(
  { customers, sealed }: Pick<AccountPorts, 'customers' | 'sealed'>,
  state: AccountState = SIGNED_OUT,
): AccountView {
  return { who: customers === null ? 'developer' : 'customer', cannotKeep: sealed.cannotKeep(), state };
}
