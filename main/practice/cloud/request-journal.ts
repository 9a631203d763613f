import type { CloudState } from './model/cloud-state';
import type { Client } from './model/directory';
import type { Tokens } from './model/tokens';

/** Whose token a request brought; `client`: none, but an OAuth client's credentials. */
type TokenKind = 'customer' | 'developer' | 'product' | 'client' | 'none' | 'unknown';

/** Which OAuth client's secret a request brought along: a secret of `server` has no business in an app (cloud 1.1). */
type ClientKind = 'none' | 'public' | 'create-only' | 'server' | 'unknown';

/** One request as it may be remembered: no query, no token, no secret (cloud 9.3). */
export interface JournalEntry {
  /** World milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly token: TokenKind;
  readonly client: ClientKind;
  /** Was there a token in the address, where proxies and logs keep it? */
  readonly tokenInUrl: boolean;
  /** `X-Particle-Tool`: who says to have sent it. */
  readonly tool: string | null;
  readonly status: number;
}

/** What of a request tells who sent it. */
export interface SenderMarks {
  readonly url: string;
  readonly bearer: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly tool: string | null;
}

/** What a request says of its sender, without its secrets. */
export function senderOf(
  marks: SenderMarks,
  { tokens, directory }: Pick<CloudState, 'tokens' | 'directory'>,
): Pick<JournalEntry, 'path' | 'token' | 'client' | 'tokenInUrl' | 'tool'> {
  const [path = '/'] = marks.url.split('?');
  const isClient = marks.clientId !== null;
  return {
    path: path.replace(TOKEN, ':token'),
    token: tokenKind(marks.bearer, isClient, tokens),
    client: isClient ? clientKind(directory.client(marks.clientId, marks.clientSecret ?? '')) : 'none',
    tokenInUrl: /access_token=/i.test(marks.url) || marks.url.search(TOKEN) >= 0,
    tool: marks.tool,
  };
}

const TOKEN = /[0-9a-f]{40}/gi;

function tokenKind(bearer: string | null, hasClient: boolean, tokens: Tokens): TokenKind {
  if (bearer === null) return hasClient ? 'client' : 'none';
  return tokens.known(bearer)?.identity.kind ?? 'unknown';
}

function clientKind(client: Client | undefined): ClientKind {
  if (client === undefined) return 'unknown';
  if (client.productId === null) return 'public';
  return client.scope === 'customers:create' ? 'create-only' : 'server';
}
