import type { SetupFlow } from '../company/contract';
import type { SetupError } from '../errors/error-codes';

/** Who opened a setup for whom, as the company's server states it. Texts of others: shown inert, never acted on. */
export interface CompanyOffer {
  readonly company: string;
  readonly productName: string;
  readonly customer: string;
  readonly gives: SetupFlow;
}

/** Where a setup that a company opens stands, before it begins. No code and no token is in it. */
export type CompanyView =
  /** The server is being asked. */
  | { readonly kind: 'asking' }
  /** The company's page is open in the browser; its link comes back to this app. */
  | { readonly kind: 'page-opened'; readonly company: string }
  /** Somebody of the company has to let this bench in by this code. */
  | { readonly kind: 'bench'; readonly userCode: string }
  /** For a person to agree to; nothing happens before that. */
  | { readonly kind: 'offered'; readonly offer: CompanyOffer }
  | { readonly kind: 'refused'; readonly error: SetupError };

/** Why a link of our scheme was not followed: something goes on, or this app did not ask for it. */
export type IgnoredLink = 'busy' | 'not-asked';
