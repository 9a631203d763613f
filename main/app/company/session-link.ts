import { Secret, type OneTimeCode } from '../../../shared/secret';

/** What a company's page hands to the app by a link (cloud 7.8). Whoever made the link is not known yet. */
export interface SessionLink {
  readonly code: OneTimeCode;
  /** Must be the one that this app made when it opened the page; what it made itself, it knows. */
  readonly state: string;
}

/** The longest link that is looked at. */
const MAX_BYTES = 2048;
const WORD = /^[A-Za-z0-9_-]{8,128}$/;

/**
 * Reads `scheme://start?code=…&state=…`. Undefined: longer than 2 KiB, another scheme, another place, or anything in it
 * besides exactly one code and one state; a token has no place in a link.
 */
export function parseSessionLink(text: string, scheme: string): SessionLink | undefined {
  if (text.length > MAX_BYTES || !isPlainAscii(text)) return undefined;
  const link = asUrl(text);
  if (link?.protocol !== `${scheme}:` || !isStart(link)) return undefined;
  const [code, state] = [link.searchParams.get('code'), link.searchParams.get('state')];
  if ([...link.searchParams.keys()].length !== 2 || code === null || state === null) return undefined;
  return WORD.test(code) && WORD.test(state) ? { code: new Secret('one-time-code', code), state } : undefined;
}

function isPlainAscii(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** `start` is the link's host; a trailing slash is what some browsers add. */
function isStart(link: URL): boolean {
  const isBare = link.username === '' && link.password === '' && link.port === '' && link.hash === '';
  return isBare && link.host === 'start' && (link.pathname === '' || link.pathname === '/');
}

function asUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
