import type { CodeRequest } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import { plainCode } from '../secrets/codes';
import { challengeOf, sameText } from '../secrets/keyed-hash';
import type { Session } from '../store/session-store';
import { limits } from './limits';
import { later, type Office } from './office';
import { refuse, type Refusal } from './refusal';

/** The session that a code opens, if it is still to be had; a wrong verifier counts against the session. */
export async function findByCode(office: Office, request: CodeRequest): Promise<Result<Session, Refusal>> {
  const session = await office.sessions.byCode(office.hash(plainCode(request.code)));
  if (session === undefined) return refuse('code_unknown');
  if (!verifies(session, request.verifier)) {
    await office.sessions.noteWrongTry(session.id, limits.wrongVerifiers, later(office, 0));
    return refuse('wrong_verifier');
  }
  if (session.redeemed_at !== null) return refuse('code_used');
  if (session.closed_at !== null) return refuse('session_closed');
  return session.expires_at.getTime() <= office.now() ? refuse('code_expired') : ok(session);
}

function verifies({ challenge }: Session, verifier: string | undefined): boolean {
  if (challenge === null) return true;
  return verifier !== undefined && sameText(challengeOf(verifier), challenge);
}
