import type { SetupError } from '../errors/error-codes';

/** Why this system cannot keep a secret. */
export type CannotKeep =
  /** Linux without a keyring that is unlocked. */
  | 'no-keyring'
  /** Elsewhere: the system refused, as a locked keychain does. */
  | 'refused';

/** Where the sign-in stands. No password, no code and no token is in it. */
export type AccountState =
  /** `because`: why the last try failed, or why the sign-in is no longer good. */
  | { readonly kind: 'signed-out'; readonly because: SetupError | null }
  /** Signed out here; the cloud could not be told, so that the token lives on until it dies by itself. */
  | { readonly kind: 'not-revoked' }
  /** The cloud is being asked. */
  | { readonly kind: 'asking'; readonly about: 'password' | 'code' | 'sign-out'; readonly email: string }
  /** The password was right; `wasWrong`: a code was turned down already. */
  | { readonly kind: 'one-time-code'; readonly email: string; readonly wasWrong: boolean }
  /** `isKept`: also after a restart of the app. */
  | { readonly kind: 'signed-in'; readonly email: string; readonly isKept: boolean };

/** Who signs in here, and where that stands. */
export interface AccountView {
  /** A developer, or the customers of the product that this app is configured for. */
  readonly who: 'developer' | 'customer';
  /** Why no sign-in outlives the app here; null: one can. */
  readonly cannotKeep: CannotKeep | null;
  readonly state: AccountState;
}
