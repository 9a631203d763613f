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
  /** The hardware address of the router, as 12 hex digits; null: it was not to be had. */
  routerHardware: z.string().nullable(),
  /** macOS's own id of the network; null: withheld. */
  networkId: z.string().nullable(),
  /** The first three numbers of the address. */
  subnet: z.string().nullable(),
  security: z.string().nullable(),
  /** Fingerprints of the networks that the Mac joined by itself; null: it did not say. */
  preferred: z.array(z.string()).nullable(),
});

/** What tells home from other networks: of a connection macOS has no id that it tells everywhere (wifi 4.1). */
export type HomeMarks = Readonly<z.infer<typeof marksSchema>>;

/** The marks of where the radio is now. */
export function marksOf(
  { active, ssid, router, networkId, address, security }: Position,
  routerHardware: string | null,
  preferred: readonly string[] | null,
): HomeMarks {
  if (!active) return { ...nowhere, preferred: copy(preferred) };
  return {
    on: true,
    ssid,
    router,
    routerHardware,
    networkId,
    subnet: subnetOf(address),
    security,
    preferred: copy(preferred),
  };
}

const nowhere: Omit<HomeMarks, 'preferred'> = {
  on: false,
  ssid: null,
  router: null,
  routerHardware: null,
  networkId: null,
  subnet: null,
  security: null,
};

/** The connection as the journal keeps it. */
export function homeFrom(marks: HomeMarks): HomeConnection {
  return { connectionId: JSON.stringify(marks), name: marks.ssid === null ? null : ssidDisplay(marks.ssid) };
}

/** Undefined: these are no marks of ours. */
export function marksIn({ connectionId }: HomeConnection): HomeMarks | undefined {
  return marksSchema.safeParse(parseJson(connectionId ?? '')).data;
}

/** Does everything that two networks may share agree? Without an address where there was one only a name can tell. */
export function agree(marks: HomeMarks, position: Position): boolean {
  if (!position.active) return false;
  const here = { ...position, subnet: subnetOf(position.address) };
  const differ = (mark: 'ssid' | 'security'): boolean =>
    marks[mark] !== null && here[mark] !== null && marks[mark] !== here[mark];
  if (differ('ssid') || differ('security')) return false;
  if (marks.subnet !== null && position.address === null) return isNamed(marks, position);
  return marks.router === null ? marks.subnet === null || marks.subnet === here.subnet : marks.router === here.router;
}

function isNamed(marks: HomeMarks, here: Pick<Position, 'ssid' | 'networkId'>): boolean {
  if (marks.networkId !== null && here.networkId !== null) return marks.networkId === here.networkId;
  return marks.ssid !== null && marks.ssid === here.ssid;
}

/**
 * Is it this network and none that is like it? The router's hardware address decides, else macOS's own id. Null: neither
 * is told on both sides.
 */
export function isSame(
  marks: HomeMarks,
  here: { readonly routerHardware: string | null; readonly networkId: string | null },
): boolean | null {
  for (const mark of ['routerHardware', 'networkId'] as const) {
    if (marks[mark] !== null && here[mark] !== null) return marks[mark] === here[mark];
  }
  return null;
}

function subnetOf(address: string | null): string | null {
  return address === null ? null : address.split('.').slice(0, 3).join('.');
}

function copy(list: readonly string[] | null): string[] | null {
  return list === null ? null : [...list];
}
