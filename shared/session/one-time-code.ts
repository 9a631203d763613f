import { Secret, type OneTimeCode } from '../secret';

const LENGTH = 8;
const CROCKFORD = /^[0-9A-HJKMNP-TV-Z]+$/;

/**
 * Reads a one-time code as a person types or pastes it (cloud 7.8): lower case, spaces, hyphens and the look-alikes of
 * Crockford's base32 (O for 0, I and L for 1) are forgiven. Undefined: not a code.
 */
export function parseOneTimeCode(text: string): OneTimeCode | undefined {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (bare.length !== LENGTH || !CROCKFORD.test(bare)) return undefined;
  return new Secret('one-time-code', `${bare.slice(0, 4)}-${bare.slice(4)}`);
}
