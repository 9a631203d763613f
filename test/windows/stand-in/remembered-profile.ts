import type { HomeConnection } from '../../../main/ports/wifi-adapter';
import { homeOfId } from '../../../main/wifi/windows/home-id';
import type { Result } from '../../../shared/result';

/** The profile by which a home was remembered, which is also what people are told; null: by something else, or not at all. */
export function rememberedProfile(seen: Result<HomeConnection, unknown>): string | null {
  if (!seen.ok) return null;
  const home = homeOfId(seen.value.connectionId);
  return home.kind === 'profile' && seen.value.name === home.name ? home.name : null;
}
