import type { ProductId } from '../../shared/domain/product-id';
import type { CloudFault } from '../../shared/errors/cloud-faults';
import type { Result } from '../../shared/result';
import type {
  AccessToken,
  AccountPassword,
  AuthenticatorCode,
  ClientSecret,
  MfaToken,
  RefreshToken,
} from '../../shared/secret';
import type { TokenWish } from './token-wish';

type SignInResult<T> = Promise<Result<T, CloudFault>>;

/** A token as it was handed out. */
export interface IssuedToken {
  readonly kind: 'token';
  readonly token: AccessToken;
  /** When it dies, by our monotonic clock; null: never, or nobody said (cloud 1.5). */
  readonly diesAt: number | null;
  /** What another is had for without asking the person; null: nothing, as for every developer (cloud 1.4). */
  readonly refresher: RefreshToken | null;
}

/** The token of whoever is signed in, for as long as a setup needs it. */
export interface SignedInToken {
  /** As wished for: the one at hand, or a new one. `session`: only the person can get another, by signing in. */
  token(wish: TokenWish, signal: AbortSignal): SignInResult<AccessToken>;
}

/** The password was right; the account also wants the code of an authenticator. */
export interface CodeWanted {
  readonly kind: 'one-time-code';
  readonly mfaToken: MfaToken;
}

/** A developer's own account (flow A, cloud 7.1). */
export interface AccountSignIn {
  signIn(email: string, password: AccountPassword, signal: AbortSignal): SignInResult<IssuedToken | CodeWanted>;
  /** The second step. After a wrong code the password comes first again (cloud 5.3). */
  giveCode(wanted: CodeWanted, code: AuthenticatorCode, signal: AbortSignal): SignInResult<IssuedToken>;
}

/** A product's OAuth client that is in this app. */
export interface CustomerClient {
  readonly id: string;
  readonly secret: ClientSecret;
  readonly product: ProductId;
}

/** A product's customers (flow B). `client-unsuitable` when the client can do more than create customers. */
export interface CustomerSignIn {
  /** A customer who is there already is signed in. */
  signUp(email: string, password: AccountPassword, signal: AbortSignal): SignInResult<IssuedToken>;
  signIn(email: string, password: AccountPassword, signal: AbortSignal): SignInResult<IssuedToken>;
  /** Another token for the same customer. A refresh token works once; the reply brings the next. */
  renew(refresher: RefreshToken, signal: AbortSignal): SignInResult<IssuedToken>;
}

/** Where failed sign-ins are remembered beyond one process: their moments in wall time, milliseconds since 1970. */
export interface FailedSignIns {
  read(): Promise<readonly number[]>;
  write(moments: readonly number[]): Promise<void>;
}
