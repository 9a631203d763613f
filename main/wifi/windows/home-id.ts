/** Which connection Windows had, as far as it told: a stored profile, or some network without its name (wifi 3.4). */
export type WindowsHome =
  { readonly kind: 'profile'; readonly name: string } | { readonly kind: 'unnamed' } | { readonly kind: 'nowhere' };

const PROFILE = 'profile:';
const UNNAMED = 'unnamed';

/** The id under which the journal keeps it. */
export function homeId(home: WindowsHome): string | null {
  if (home.kind === 'nowhere') return null;
  return home.kind === 'profile' ? PROFILE + home.name : UNNAMED;
}

/** What such an id means; anything else is a network that we cannot name. */
export function homeOfId(id: string | null): WindowsHome {
  if (id === null) return { kind: 'nowhere' };
  return id.startsWith(PROFILE) ? { kind: 'profile', name: id.slice(PROFILE.length) } : { kind: 'unnamed' };
}
