import type { CompleteReply, CompleteRequest } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import { revokeToken } from '../particle/revoke-token';
import type { ProductDevice } from '../particle/particle-replies';
import { writeAudit } from '../store/audit';
import type { Session } from '../store/session-store';
import { limits } from './limits';
import { later, type Office } from './office';
import { particleRefusal, refuse, type Refusal } from './refusal';

/** These say that the device is this customer's; the others may be told of any device. */
const CLAIMED: readonly CompleteRequest['verdict'][] = ['verified', 'claimed-offline'];

/**
 * Ends a session: holds what the app says against the product's own record, ends every token that is out.
 * A claim that the record does not bear out is refused and the session stays open, so that the app can repair it.
 */
export async function completeSession(
  office: Office,
  session: Session,
  request: CompleteRequest,
): Promise<Result<CompleteReply, Refusal>> {
  const deviceId = request.device_id.toLowerCase();
  const counted = await office.sessions.noteDevice(session.id, deviceId, limits.devicesPerSession);
  if (!counted) return refuse('too_many_devices');
  const found = await office.devices.find(deviceId);
  if (!found.ok) return particleRefusal(found.error);
  const ownerMatches = found.value !== null && hasExpectedOwner(found.value, session);
  const productMatches = found.value !== null && (found.value.productId ?? session.product_id) === session.product_id;
  const bornOut = ownerMatches && productMatches;
  if (!bornOut && CLAIMED.includes(request.verdict)) return refuse('owner_mismatch');

  const now = later(office, 0);
  const end = { deviceId, verdict: request.verdict, ownerMatches };
  if (!(await office.sessions.close(session.id, end, now))) return refuse('session_closed');
  await writeAudit(
    office.database,
    { event: 'completed', sessionId: session.id, deviceId, remark: request.verdict },
    now,
  );
  if (bornOut && CLAIMED.includes(request.verdict)) await putIntoGroup(office, session.id, deviceId);
  return ok({
    owner_matches: ownerMatches,
    product_matches: productMatches,
    token_revoked: await revokeAll(office, session.id),
  });
}

function hasExpectedOwner({ owner }: ProductDevice, session: Session): boolean {
  return session.flow === 'unclaimed' ? owner === null : owner === session.customer_ref;
}

/** A group that could not be set undoes no setup; it is written down for the staff. */
async function putIntoGroup(office: Office, sessionId: string, deviceId: string): Promise<void> {
  const { deviceGroup } = office.settings;
  if (deviceGroup === null || (await office.devices.addToGroup(deviceId, deviceGroup))) return;
  await writeAudit(office.database, { event: 'not put into the group', sessionId, deviceId }, later(office, 0));
}

/** False when a token may live on: not reached, or handed out before this server was started anew. */
async function revokeAll(office: Office, sessionId: string): Promise<boolean> {
  const tokens = office.tokens.take(sessionId);
  const revoked = await Promise.all(tokens.map((token) => revokeToken(office.particle, token)));
  return revoked.length > 0 && revoked.every(Boolean);
}
