import type { NetworkProfile } from '../domain/network-profile';
import type { CannotKeep } from './account-view';

/** The networks that are kept with their log-in, which stays sealed by the operating system. */
export interface ProfilesView {
  /** Why nothing can be kept here, or could not when it was tried last; null: it can. */
  readonly cannotKeep: CannotKeep | null;
  /** By their names. */
  readonly list: readonly NetworkProfile[];
}
