/**
 * The origin of an API that may be given a token: https anywhere, or http and https on this machine's loopback.
 * Origin only: user information, a path, a query or a fragment is turned down; one trailing slash is fine.
 * Returns the origin without a trailing slash, or `undefined`.
 */
export function parseApiOrigin(text: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#@\\]+\/?$/i.test(text)) return undefined;
  const url = parseUrl(text);
  if (url === undefined) return undefined;
  return url.protocol === 'https:' || isLoopback(url.hostname) ? url.origin : undefined;
}

/** The longest address that a person may type. */
export const SERVER_ADDRESS_MAX = 300;

/** The same for an address as a person types it: `https://` may be left out. */
export function parseServerAddress(typed: string): string | undefined {
  const text = typed.trim();
  return parseApiOrigin(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Takes a host name as `URL` normalises it: short and hexadecimal forms of 127.0.0.1 are already spelt out. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
