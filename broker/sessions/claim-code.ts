import type { ClaimCodeReply } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import { callParticle } from '../particle/particle-http';
import { madeClaimCode } from '../particle/particle-replies';
import { revokeToken } from '../particle/revoke-token';
import type { Session } from '../store/session-store';
import { limits } from './limits';
import type { Office } from './office';
import { particleRefusal, refuse, type Refusal } from './refusal';

/** Flow D: a claim code made with the customer's token, which stays here and is ended at once (cloud 7.4). */
export async function makeClaimCode(office: Office, session: Session): Promise<Result<ClaimCodeReply, Refusal>> {
  if (session.flow !== 'claim-code') return refuse('wrong_flow');
  if (!(await office.sessions.useUp(session.id, 'codes_made', limits.codesPerSession))) return refuse('used_up');
  const token = await office.customers.token(session.customer_ref, limits.ownTokenSeconds);
  if (!token.ok) return particleRefusal(token.error);
  const { productId } = office.settings;
  const call = {
    method: 'POST',
    path: `/v1/products/${productId}/device_claims`,
    credentials: { kind: 'bearer', token: token.value.value },
  } as const;
  const made = await callParticle(office.particle, call, madeClaimCode);
  await revokeToken(office.particle, token.value.value);
  if (!made.ok) return particleRefusal(made.error);
  const { claim_code, device_ids } = made.value;
  const owned = (device_ids ?? []).map((id) => id.toLowerCase());
  return ok({ claim_code, device_ids: owned, expires_in: limits.claimCodeSeconds });
}
