import type { SoftApCommand } from '../../shared/errors/soft-ap-faults';
import type { FindEnd } from './json-end';

/** What the bytes of a reply mean so far. */
export type Reading =
  | { readonly kind: 'more' }
  | { readonly kind: 'json'; readonly json: Uint8Array }
  /** The device's parser turned the request down (softap 3). */
  | { readonly kind: 'empty' }
  /** No Photon speaks so. */
  | { readonly kind: 'foreign' }
  /** Not processed: too many streams (softap 2.4, 503). */
  | { readonly kind: 'busy' }
  /** It ended too early. */
  | { readonly kind: 'cut' };

/** The last word on a reply. */
export type Verdict = Exclude<Reading, { kind: 'more' }>;

/** Makes sense of one reply. After another reading than `more` it is not asked again. */
export interface ReplyReader {
  push(piece: Uint8Array): Reading;
  /** The device closed its side. */
  end(): Verdict;
  /** Nothing more came within the limit: an empty body on a connection that is never closed is a reply too. */
  stalled(): 'empty' | 'unfinished';
}

/** One of the two forms in which commands and replies go over a socket. */
export interface Wire {
  /** The whole request, to be sent in one write. */
  request(command: SoftApCommand, body: Uint8Array): Uint8Array;
  reader(findEnd: FindEnd): ReplyReader;
}

export const NO_BYTES = new Uint8Array();

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One array of all parts. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
