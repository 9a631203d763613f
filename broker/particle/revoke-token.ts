import { z } from 'zod';
import { callParticle } from './particle-http';

/** Ends a token (cloud 1.3); true also for one that was dead already. */
export async function revokeToken(apiBase: string, token: string): Promise<boolean> {
  const call = {
    method: 'DELETE',
    path: '/v1/access_tokens/current',
    credentials: { kind: 'bearer', token },
  } as const;
  const revoked = await callParticle(apiBase, call, z.unknown());
  return revoked.ok || (revoked.error.kind === 'refused' && revoked.error.status === 401);
}
