import type { ServerResponse } from 'node:http';
import type { CloudState } from '../model/cloud-state';
import type { Identity } from '../model/identity';
import type { Token } from '../model/tokens';

/** The names under which faults strike routes; `product`: what only a company's server asks, but for its groups. */
export type RouteGroup =
  'claim' | 'devices' | 'device' | 'product' | 'groups' | 'token' | 'rename' | 'events' | 'other';

/** One request, parsed. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** Fields of a form or of a JSON object; numbers and booleans as texts. */
  readonly fields: ReadonlyMap<string, string>;
  readonly bodyKind: 'form' | 'json' | 'none';
  /** A JSON body as it came. */
  readonly json: unknown;
  readonly query: URLSearchParams;
  /** User and password of HTTP Basic. */
  readonly basic: { readonly user: string; readonly password: string } | null;
}

/** One request of somebody whose token holds. */
export interface AuthorizedCall extends Call {
  readonly identity: Identity;
  readonly token: Token;
}

export type Answer =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'html'; readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  /** Nobody answers (`hang`), or the connection breaks. */
  | { readonly kind: 'none'; readonly status: 0; readonly end: 'hang' | 'reset' }
  | { readonly kind: 'stream'; readonly open: (response: ServerResponse) => void };

interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments; `:name` takes one, `*name` at the end takes the rest, or nothing. */
  readonly path: string;
  readonly group: RouteGroup;
}

/** A route of the table: open to anyone, or only with a valid token. */
export type Route =
  | (RouteBase & { readonly auth: 'none'; readonly handle: (call: Call, state: CloudState) => Answer })
  | (RouteBase & { readonly auth: 'bearer'; readonly handle: (call: AuthorizedCall, state: CloudState) => Answer });

/** An answer without a body. */
export function empty(status: number): Answer {
  return { kind: 'html', status, body: '' };
}

/** A JSON answer. */
export function json(body: unknown, status = 200): Answer {
  return { kind: 'json', status, body };
}
