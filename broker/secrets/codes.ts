import { randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O and U (cloud 7.8). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TYPED_LENGTH = 8;

/** A secret of 256 bits in characters that any URL and header carries. */
export function longSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The public name of a session; it opens nothing. */
export function sessionId(): string {
  return `ss_${randomBytes(16).toString('base64url')}`;
}

/** A code that a person can read out and type, in the way it is shown: `K7QF-3MTX`. */
export function typedCode(): string {
  const letters = [...randomBytes(TYPED_LENGTH)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * The one spelling of a code that is hashed: lower case, spaces, dashes and look-alikes of a typed one are forgiven.
 * A long secret stays as it is.
 */
export function plainCode(code: string): string {
  const letters = code.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
  if (letters.length !== TYPED_LENGTH) return code;
  return letters.replaceAll('O', '0').replace(/[IL]/g, '1');
}
