import type { SavedPasswords } from '../ports/saved-passwords';
import { findPlaces } from './places';
import type { Surroundings } from './workbench';

/** What this computer, or the virtual one of a practice world, keeps for joining networks; null: nothing of ours reads it. */
export async function savedPasswordsOf(surroundings: Surroundings): Promise<SavedPasswords | null> {
  const places = await findPlaces(surroundings);
  return places.ok ? (places.value.wifi.saved ?? null) : null;
}
