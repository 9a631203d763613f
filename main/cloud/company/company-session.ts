import { claimCodeReply, completeReply, diagnosisReply, tokenReply } from '../../../shared/company/contract';
import { parseClaimCode } from '../../../shared/domain/claim-code';
import { fail, ok } from '../../../shared/result';
import { Secret, type AccessToken } from '../../../shared/secret';
import type { CompanySession } from '../../ports/company-session';
import type { TokenWish } from '../../ports/token-wish';
import { readTime } from '../replies';
import { openSession } from '../session';
import { askCompanyServer, type CompanyLine } from './company-line';
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

/** One opened session of a company's server; `api`: the origin of the Particle API whose tokens it gives out. */
export function openCompanySession(
  line: CompanyLine,
  session: calls.SessionLine,
  first: ShortToken | null,
  api: string,
): CompanySession {
  let held = first;
  const abandon = async (signal: AbortSignal): Promise<boolean> => {
    if (held === null) return true;
    const { token } = held;
    held = null;
    const revoked = await openSession({ ...line, origin: api }, token).revoke(signal);
    return revoked.ok || revoked.error.kind === 'session';
  };
  return {
    token: async (wish, signal) => {
      if (held !== null && isGoodFor(held, wish, line.clock.now())) return ok(held.token);
      const renewed = await askCompanyServer(line, calls.tokenCall(session), tokenReply, signal);
      if (!renewed.ok) return renewed;
      held = shortToken(renewed.value.body.access_token, renewed.value.body.expires_in, line.clock.now());
      return ok(held.token);
    },
    claimCode: async (signal) => {
      const made = await askCompanyServer(line, calls.companyClaimCodeCall(session), claimCodeReply, signal);
      if (!made.ok) return made;
      const code = parseClaimCode(made.value.body.claim_code);
      return code === undefined ? fail({ kind: 'malformed', what: 'claim-code' }) : ok(code);
    },
    look: async (id, signal) => {
      const seen = await askCompanyServer(line, calls.lookCall(session, id), diagnosisReply, signal);
      if (!seen.ok) return seen;
      const { body, reply } = seen.value;
      const value = { finding: body.finding, lastHandshakeAt: readTime(body.last_handshake_at) };
      return ok({ value, serverAheadMs: reply.serverTime === null ? 0 : reply.serverTime - reply.receivedAt });
    },
    complete: async (id, verdict, signal) => {
      const request = calls.completeCall(session, id, verdict, line.appVersion);
      const done = await askCompanyServer(line, request, completeReply, signal);
      if (!done.ok) return done;
      const { owner_matches: owner, product_matches: product, token_revoked: revoked } = done.value.body;
      // A server that was started anew meanwhile does not know the token any more (cloud 8.1).
      if (!revoked) await abandon(signal);
      return owner && product ? ok(undefined) : fail({ kind: 'disagrees' });
    },
    abandon,
  };
}

function isGoodFor({ token, diesAt }: ShortToken, { minimumLifeMs, refused }: TokenWish, now: number): boolean {
  return token !== refused && diesAt - now >= minimumLifeMs;
}
