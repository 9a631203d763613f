import type { Tokens } from '../model/tokens';

export type TokenKind = 'customer' | 'developer' | 'product' | 'client' | 'none' | 'unknown';

/** One request as it may be remembered: no query, no token (cloud 9.3). */
export interface JournalEntry {
  /** World milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly token: TokenKind;
  readonly status: number;
}

/** Whose credentials a call came with: its bearer token, or a client's in Basic or body. */
export function tokenKind(bearer: string | null, hasClient: boolean, tokens: Tokens): TokenKind {
  if (bearer === null) return hasClient ? 'client' : 'none';
  return tokens.known(bearer)?.identity.kind ?? 'unknown';
}

/** A path without what looks like a token. */
export function journalPath(path: string): string {
  return path.replace(/[0-9a-f]{40}/gi, ':token');
}
