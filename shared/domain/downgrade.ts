import type { ChosenNetwork, SeenSecurity, WeakSecurity } from './wifi-network';

/** A network that is known as a protected one, and of whose name the device sees one that everybody can read along. */
export interface Downgrade {
  readonly network: ChosenNetwork;
  /** `unknown`: protected in some way, since it has a password. */
  readonly expected: SeenSecurity;
  readonly seen: WeakSecurity;
}
