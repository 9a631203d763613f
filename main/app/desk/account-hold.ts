import type { SignedInToken } from '../../ports/sign-in';
import type { ClaimWay } from '../../../shared/setup/plan';

/** Whoever is signed in, as a setup sees it. */
export interface AccountHold {
  /** The API at which the person signed in. */
  readonly api: string;
  /** Null: nobody is signed in any more, or not for long enough. */
  claim(): ClaimWay | null;
  /** Where the token comes from, and another before it dies. */
  readonly tokens: SignedInToken;
  /** The cloud did not take the token. */
  expire(): void;
}
