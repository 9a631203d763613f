import { z } from 'zod';
import { parseJson } from '../../../shared/parse-json';

const marksSchema = z.object({
  /** The hardware address of its router. */
  router: z.string().nullable(),
  /** The address of its router: its way to the internet. */
  gateway: z.string().nullable().default(null),
  /** The first three numbers of the address. */
  subnet: z.string().nullable(),
});

/** What tells a network apart that Windows does not name. */
export type HomeMarks = Readonly<z.infer<typeof marksSchema>>;

/** Which connection Windows had, as far as it told: a stored profile, or some network without its name (wifi 3.4). */
export type WindowsHome =
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'unnamed'; readonly marks: HomeMarks }
  | { readonly kind: 'nowhere' };

const PROFILE = 'profile:';
const UNNAMED = 'unnamed:';

/** The id under which the journal keeps it. */
export function homeId(home: WindowsHome): string | null {
  if (home.kind === 'nowhere') return null;
  return home.kind === 'profile' ? PROFILE + home.name : UNNAMED + JSON.stringify(home.marks);
}

/** What such an id means; anything else is a network that we cannot name, nor tell from others. */
export function homeOfId(id: string | null): WindowsHome {
  if (id === null) return { kind: 'nowhere' };
  if (id.startsWith(PROFILE)) return { kind: 'profile', name: id.slice(PROFILE.length) };
  const marks = marksSchema.safeParse(parseJson(id.slice(UNNAMED.length))).data;
  return { kind: 'unnamed', marks: marks ?? { router: null, gateway: null, subnet: null } };
}
