import type { CodeRequest, PreviewReply, SessionReply } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import { longSecret } from '../secrets/codes';
import { writeAudit } from '../store/audit';
import type { Session } from '../store/session-store';
import { freshToken } from './customer-token';
import { findByCode } from './find-by-code';
import { limits } from './limits';
import { later, secondsUntil, type Office } from './office';
import { refuse, type Refusal } from './refusal';

/** Names whose session a code would open, so that a person can say yes before it is used. */
export async function previewSession(office: Office, request: CodeRequest): Promise<Result<PreviewReply, Refusal>> {
  const found = await findByCode(office, request);
  if (!found.ok) return found;
  const { customer_label, flow, expires_at } = found.value;
  return ok({ ...house(office), customer_label, flow, code_expires_in: secondsUntil(office, expires_at) });
}

/** Exchanges a one-time code for the session (cloud 8.2). Of two at once, one gets it. */
export async function exchangeCode(office: Office, request: CodeRequest): Promise<Result<SessionReply, Refusal>> {
  const found = await findByCode(office, request);
  return found.ok ? redeem(office, found.value) : found;
}

/** Gives the session to the app that asks: its key, and a token in flow C. */
export async function redeem(office: Office, waiting: Session): Promise<Result<SessionReply, Refusal>> {
  const key = longSecret();
  const keyHash = office.hash(key);
  const now = later(office, 0);
  const session = await office.sessions.redeem(waiting.id, keyHash, now, later(office, limits.sessionMs));
  if (session === undefined) return refuse('code_used');
  const opened = openedFields(office, session, key);
  if (session.flow !== 'token') {
    await writeAudit(office.database, { event: 'redeemed', sessionId: session.id }, now);
    return ok({ flow: session.flow, ...opened });
  }
  const token = await freshToken(office, session);
  if (!token.ok) {
    await office.sessions.giveBack(session.id, keyHash, waiting.expires_at);
    return token;
  }
  await writeAudit(office.database, { event: 'redeemed', sessionId: session.id }, now);
  return ok({ flow: 'token', ...opened, ...token.value });
}

function openedFields(office: Office, session: Session, key: string): Omit<SessionReply, 'flow'> {
  return {
    session_id: session.id,
    session_key: key,
    session_expires_in: secondsUntil(office, session.expires_at),
    api_base: office.settings.apiBase,
    ...house(office),
    customer_label: session.customer_label,
  };
}

function house({ settings }: Office): Pick<SessionReply, 'company' | 'product'> {
  return {
    company: { name: settings.companyName },
    product: { id: settings.productId, name: settings.productName },
  };
}
