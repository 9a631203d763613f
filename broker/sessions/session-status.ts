import { z } from 'zod';
import { ok, type Result } from '../../shared/result';
import type { Session } from '../store/session-store';
import type { Office } from './office';
import { refuse, type Refusal } from './refusal';

export const statusReply = z.object({
  state: z.enum(['waiting', 'open', 'completed', 'closed', 'expired']),
  device_id: z.string().nullable(),
  verdict: z.string().nullable(),
  /** The product's own record names the expected owner; `null` before the end. */
  owner_matches: z.boolean().nullable(),
});
type StatusReply = z.infer<typeof statusReply>;

/** How a session stands, for the company's own page. */
export async function sessionStatus(office: Office, id: string): Promise<Result<StatusReply, Refusal>> {
  const session = await office.sessions.byId(id);
  if (session === undefined) return refuse('not_found');
  const { device_id, verdict, owner_matches } = session;
  return ok({ state: stateOf(session, office.now()), device_id, verdict, owner_matches });
}

function stateOf(session: Session, now: number): StatusReply['state'] {
  if (session.verdict !== null) return 'completed';
  if (session.closed_at !== null) return 'closed';
  if (session.expires_at.getTime() <= now) return 'expired';
  return session.redeemed_at === null ? 'waiting' : 'open';
}
