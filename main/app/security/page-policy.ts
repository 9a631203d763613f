/** What stands in index.html where the nonce of each load goes. */
const NONCE_PLACE = '__CSP_NONCE__';

/** The page may load its own files and nothing else; inline styles only with this load's nonce (React Aria reads it). */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Puts the nonce of one load into the page. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACE, nonce);
}
