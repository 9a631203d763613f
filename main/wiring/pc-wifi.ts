import type { SavedPasswords } from '../ports/saved-passwords';
import { findPlaces } from './places';
import type { Surroundings } from './workbench';

/** What the Wi-Fi of this computer, or of the virtual one of a practice world, can do for a person who types a password. */
export interface PcWifi {
  /** Null: nothing of ours reads what it keeps. */
  readonly saved: SavedPasswords | null;
  /** It can join a network to try a password. */
  readonly canCheckPassword: boolean;
}

/** Opens nothing that has to be closed. */
export async function pcWifiOf(surroundings: Surroundings): Promise<PcWifi> {
  const places = await findPlaces(surroundings);
  if (!places.ok) return { saved: null, canCheckPassword: false };
  const { saved = null, move } = places.value.wifi;
  return { saved, canCheckPassword: move?.joinToCheck !== undefined };
}
