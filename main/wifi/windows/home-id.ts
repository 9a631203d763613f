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

/**
 * Which connection Windows had, as far as it told: a stored profile, or some network without its name (wifi 3.4). What else
 * tells a network is kept of both: the name that was told may not be told again.
 */
export type WindowsHome =
  | { readonly kind: 'profile'; readonly name: string; readonly marks: HomeMarks }
  | { readonly kind: 'unnamed'; readonly marks: HomeMarks }
  | { readonly kind: 'nowhere' };

const PROFILE = 'profile:';
const MARKED = 'marked:';
const UNNAMED = 'unnamed:';

const markedSchema = marksSchema.extend({ profile: z.string() });
const noMarks: HomeMarks = { router: null, gateway: null, subnet: null };

/** The id under which the journal keeps it. */
export function homeId(home: WindowsHome): string | null {
  if (home.kind === 'nowhere') return null;
  if (home.kind === 'unnamed') return UNNAMED + JSON.stringify(home.marks);
  const { name: profile, marks } = home;
  const isMarked = Object.values(marks).some((mark) => mark !== null);
  return isMarked ? MARKED + JSON.stringify({ ...marks, profile }) : PROFILE + profile;
}

/** What such an id means; anything else is a network that we cannot name, nor tell from others. */
export function homeOfId(id: string | null): WindowsHome {
  if (id === null) return { kind: 'nowhere' };
  if (id.startsWith(PROFILE)) return { kind: 'profile', name: id.slice(PROFILE.length), marks: noMarks };
  const marked = id.startsWith(MARKED) ? markedSchema.safeParse(parseJson(id.slice(MARKED.length))).data : undefined;
  if (marked !== undefined) {
    const { profile: name, ...marks } = marked;
    return { kind: 'profile', name, marks };
  }
  return { kind: 'unnamed', marks: marksSchema.safeParse(parseJson(id.slice(UNNAMED.length))).data ?? noMarks };
}
