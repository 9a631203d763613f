import { z } from 'zod';
import type { BrokerRefusal } from '../../shared/company/contract';
import type { Result } from '../../shared/result';
import type { Session } from '../store/session-store';
import { refuse, type Refusal } from '../sessions/refusal';
import type { Office } from '../sessions/office';

/**
 * Who may call: anybody, whoever has the session's key, the company's own page and systems (`operator`), or those who may
 * take a device from its owner (`staff`).
 */
export type Access = 'public' | 'session' | 'operator' | 'staff';

export interface Call<Body> {
  readonly office: Office;
  readonly body: Body;
  readonly params: Readonly<Record<string, string>>;
}

interface Description {
  readonly method: 'GET' | 'POST';
  /** With `:id`, `:deviceId` for the parts that vary. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  /** What comes with it is short enough to be guessed: wrong ones count against the caller. */
  readonly guessable?: 'code' | 'key';
  /** Anybody may call, and each call is written down: a network gets few of them a minute. */
  readonly writtenDown?: true;
  readonly refusals: readonly BrokerRefusal[];
  readonly reply: z.ZodType;
}

/** A route as the server and the OpenAPI document see it. */
export interface Route extends Description {
  readonly body: z.ZodType | null;
  run(office: Office, raw: RawCall): Promise<Result<unknown, Refusal>>;
}

export interface RawCall {
  readonly body: unknown;
  readonly params: Readonly<Record<string, string>>;
  /** There when `access` is `session`. */
  readonly session: Session | undefined;
}

const deviceId = z.string().regex(/^[0-9a-fA-F]{24}$/);

/** A route with a body that is checked before anything runs. */
export function withBody<Body>(
  description: Description,
  body: z.ZodType<Body>,
  handle: (call: Call<Body>) => Promise<Result<unknown, Refusal>>,
): Route {
  return {
    ...description,
    body,
    run: async (office, { body: raw, params }) => {
      const parsed = body.safeParse(raw);
      return parsed.success ? handle({ office, body: parsed.data, params }) : refuse('invalid_request');
    },
  };
}

/** A route of an open session, with a body when there is a schema for it. */
export function inSession<Body>(
  description: Omit<Description, 'access'>,
  body: z.ZodType<Body> | null,
  handle: (session: Session, call: Call<Body>) => Promise<Result<unknown, Refusal>>,
): Route {
  return {
    ...description,
    access: 'session',
    body,
    run: async (office, { body: raw, params, session }) => {
      if (session === undefined) return refuse('not_allowed');
      const parsed = (body ?? z.custom<Body>()).safeParse(raw);
      return parsed.success ? handle(session, { office, body: parsed.data, params }) : refuse('invalid_request');
    },
  };
}

/** The device that the path names, in lower case; the wire has it in either. */
export function deviceOf(params: Readonly<Record<string, string>>): string | undefined {
  const parsed = deviceId.safeParse(params['deviceId']);
  return parsed.success ? parsed.data.toLowerCase() : undefined;
}
