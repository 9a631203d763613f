import type { TokenReply } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import type { Session } from '../store/session-store';
import { limits } from './limits';
import type { Office } from './office';
import { particleRefusal, refuse, type Refusal } from './refusal';

/** A new token of the session's customer, flow C only; seven in all (cloud 8.2). */
export async function freshToken(office: Office, session: Session): Promise<Result<TokenReply, Refusal>> {
  if (session.flow !== 'token') return refuse('wrong_flow');
  if (!(await office.sessions.useUp(session.id, 'tokens_made', limits.tokensPerSession))) return refuse('used_up');
  const token = await office.customers.token(session.customer_ref, limits.tokenSeconds);
  if (!token.ok) return particleRefusal(token.error);
  const { value, lifeSeconds } = token.value;
  office.tokens.keep(session.id, { token: value, diesAt: office.now() + lifeSeconds * 1000 }, office.now());
  return ok({ access_token: value, token_type: 'bearer', expires_in: lifeSeconds });
}
