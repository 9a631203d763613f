import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Turns a code or key into what the database may know of it. */
export type KeyedHash = (value: string) => string;

/**
 * A hash that only this server can make: eight typed characters would be found from a plain one in minutes by whoever
 * reads the database.
 */
export function keyedHash(operatorKey: string): KeyedHash {
  const key = Buffer.from(hkdfSync('sha256', operatorKey, '', 'photon-setup-broker codes', 32));
  return (value) => createHmac('sha256', key).update(value).digest('base64url');
}

/** Compares two texts in a time that does not tell how much of them is alike. */
export function sameText(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** The challenge that belongs to a verifier of PKCE (RFC 7636, S256). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
