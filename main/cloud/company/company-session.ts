import type { z } from 'zod';
import { parseClaimCode } from '../../../shared/domain/claim-code';
import type { CompanyFault } from '../../../shared/errors/company-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret, type AccessToken } from '../../../shared/secret';
import type { CompanyResult, CompanySession, TokenWish } from '../../ports/company-session';
import { fetchReply, type CloudCall, type CloudLine } from '../call';
import { readTime } from '../replies';
import type { CloudReply } from '../reply';
import { companyFaultOfReply, companyFaultOfWay } from './company-fault';
import { claimCodeReplySchema, completedSchema, lookSchema, tokenReplySchema } from './company-replies';
import * as calls from './company-requests';

/** A token and when it dies, by the monotonic clock: the PC's wall clock may be wrong (cloud 7.9). */
export interface ShortToken {
  readonly token: AccessToken;
  readonly diesAt: number;
}

/** Wraps a token as it was handed out. */
export function shortToken(text: string, expiresInS: number, now: number): ShortToken {
  return { token: new Secret('access-token', text), diesAt: now + expiresInS * 1000 };
}

/** One opened session of a company's server. */
export function openCompanySession(
  line: CloudLine,
  session: calls.SessionLine,
  first: ShortToken | null,
): CompanySession {
  let held = first;
  return {
    token: async (wish, signal) => {
      if (held !== null && isGoodFor(held, wish, line.clock.now())) return ok(held.token);
      const renewed = await askCompanyServer(line, calls.tokenCall(session), tokenReplySchema, signal);
      if (!renewed.ok) return renewed;
      held = shortToken(renewed.value.body.access_token, renewed.value.body.expires_in, line.clock.now());
      return ok(held.token);
    },
    claimCode: async (signal) => {
      const made = await askCompanyServer(line, calls.companyClaimCodeCall(session), claimCodeReplySchema, signal);
      if (!made.ok) return made;
      const code = parseClaimCode(made.value.body.claim_code);
      return code === undefined ? fail({ kind: 'malformed', what: 'claim-code' }) : ok(code);
    },
    look: async (id, signal) => {
      const seen = await askCompanyServer(line, calls.lookCall(session, id), lookSchema, signal);
      if (!seen.ok) return seen;
      const { body, reply } = seen.value;
      const value = { finding: body.finding, online: body.online, lastHandshakeAt: readTime(body.last_handshake_at) };
      return ok({ value, serverAheadMs: reply.serverTime === null ? 0 : reply.serverTime - reply.receivedAt });
    },
    complete: async (id, verdict, signal) => {
      const done = await askCompanyServer(line, calls.completeCall(session, id, verdict), completedSchema, signal);
      if (!done.ok) return done;
      const { owner_matches: owner, product_matches: product } = done.value.body;
      return owner === false || product === false ? fail({ kind: 'disagrees' }) : ok(undefined);
    },
  };
}

function isGoodFor({ token, diesAt }: ShortToken, { minimumLifeMs, refused }: TokenWish, now: number): boolean {
  return token !== refused && diesAt - now >= minimumLifeMs;
}

/** One call to a company's server, its reply read as promised. */
export async function askCompanyServer<S extends z.ZodType>(
  line: CloudLine,
  request: CloudCall,
  schema: S,
  signal: AbortSignal,
): CompanyResult<{ readonly body: z.output<S>; readonly reply: CloudReply }> {
  const fetched = await fetchReply(line, request, signal);
  if (!fetched.ok) return fail(companyFaultOfWay(fetched.error));
  const reply = fetched.value;
  const fault = companyFaultOfReply(reply);
  return fault === null ? readBody(reply, schema, request.name) : fail(fault);
}

function readBody<S extends z.ZodType>(
  reply: CloudReply,
  schema: S,
  what: string,
): Result<{ readonly body: z.output<S>; readonly reply: CloudReply }, CompanyFault> {
  const parsed = schema.safeParse(reply.json);
  return parsed.success ? ok({ body: parsed.data, reply }) : fail({ kind: 'malformed', what });
}
