import { z } from 'zod';
import { ssidDisplay, ssidFromHex, type Ssid } from '../../../shared/domain/ssid';
import { parseJson } from '../../../shared/parse-json';
import type { HomeConnection } from '../../ports/wifi-adapter';
import type { Position } from './position';

const marksSchema = z.object({
  /** False: the Mac was on no network. */
  on: z.boolean(),
  ssid: z.custom<Ssid>((value) => typeof value === 'string' && ssidFromHex(value) === value).nullable(),
  router: z.string().nullable(),
  /** The first three numbers of the address. */
  subnet: z.string().nullable(),
  security: z.string().nullable(),
  /** Fingerprints of the networks that the Mac joined by itself; null: it did not say. */
  preferred: z.array(z.string()).nullable(),
});

/** What tells home from other networks: macOS has no id of a connection that one may ask for (wifi 4.1). */
export type HomeMarks = Readonly<z.infer<typeof marksSchema>>;

/** The marks of where the radio is now. */
export function marksOf(position: Position, preferred: readonly string[] | null): HomeMarks {
  const { ssid, router, address, security, active } = position;
  if (!active) return { on: false, ssid: null, router: null, subnet: null, security: null, preferred: copy(preferred) };
  return { on: true, ssid, router, subnet: subnetOf(address), security, preferred: copy(preferred) };
}

/** The connection as the journal keeps it. */
export function homeFrom(marks: HomeMarks): HomeConnection {
  return { connectionId: JSON.stringify(marks), name: marks.ssid === null ? null : ssidDisplay(marks.ssid) };
}

/** Undefined: these are no marks of ours. */
export function marksIn({ connectionId }: HomeConnection): HomeMarks | undefined {
  return marksSchema.safeParse(parseJson(connectionId ?? '')).data;
}

/** Does everything that both sides tell agree, on a network with an address where there was one? */
export function agree(marks: HomeMarks, position: Position): boolean {
  if (!position.active) return false;
  if (marks.subnet !== null && position.address === null) return false;
  const here = marksOf(position, null);
  const differ = (mark: 'ssid' | 'security'): boolean =>
    marks[mark] !== null && here[mark] !== null && marks[mark] !== here[mark];
  if (differ('ssid') || differ('security')) return false;
  return marks.router === null ? marks.subnet === null || marks.subnet === here.subnet : marks.router === here.router;
}

function subnetOf(address: string | null): string | null {
  return address === null ? null : address.split('.').slice(0, 3).join('.');
}

function copy(list: readonly string[] | null): string[] | null {
  return list === null ? null : [...list];
}
