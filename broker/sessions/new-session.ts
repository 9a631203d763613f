import { z } from 'zod';
import { setupFlows } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import { sessionId } from '../secrets/codes';
import { SessionStore, type NewSession } from '../store/session-store';
import type { Queries } from '../store/database';
import { writeAudit } from '../store/audit';
import { forgetOld } from './forget-old';
import { limits } from './limits';
import { later, type Office } from './office';
import { refuse, type Refusal } from './refusal';

const HOUR_MS = 3_600_000;

const printable = /^[^\p{C}]+$/u;

/** Who the session is for: the company's own number of the person, and the name that the app shows. */
export const personFields = {
  user: z.string().trim().min(1).max(120).regex(printable),
  customer_label: z.string().trim().min(1).max(80).regex(printable),
  flow: z.enum(setupFlows).default('token'),
};

export type Person = Readonly<z.infer<z.ZodObject<typeof personFields>>>;

type Way = Pick<NewSession, 'channel' | 'challenge' | 'code_hash'>;

/** Prepares a session of this person, and forgets old ones; refuses when the person had too many in the last hour. */
export async function prepareSession(office: Office, who: Person, way: Way): Promise<Result<NewSession, Refusal>> {
  const now = later(office, 0);
  const { productId } = office.settings;
  await forgetOld(office);
  const recent = await office.sessions.openedSince(who.user, later(office, -HOUR_MS));
  if (recent >= limits.sessionsPerUserAndHour) return refuse('slow_down', HOUR_MS / 1000);
  const customer = await office.customerStore.ofUser(who.user, productId, now);
  return ok({
    ...way,
    id: sessionId(),
    user_ref: who.user,
    customer_ref: customer.ref,
    product_id: productId,
    customer_label: who.customer_label,
    flow: who.flow,
    opened_at: now,
    expires_at: later(office, limits.codeMs),
  });
}

/** Writes a prepared session down. */
export async function addSession(queries: Queries, session: NewSession): Promise<void> {
  await new SessionStore(queries).add(session);
  await writeAudit(queries, { event: `opened by ${session.channel}`, sessionId: session.id }, session.opened_at);
}
