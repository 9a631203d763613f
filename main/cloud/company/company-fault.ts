import { z } from 'zod';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import type { CompanyFault } from '../../../shared/errors/company-faults';
import type { CloudReply } from '../reply';
import { isFromStranger } from '../reply-fault';
import { retryAfterMs } from '../retry-after';

const errorBody = z.object({ error: z.string().catch('') });

/** The words of the server's error bodies (cloud 8.2). */
const faultsByWord: Readonly<Record<string, CompanyFault>> = {
  code_unknown: { kind: 'code-wrong' },
  verifier_mismatch: { kind: 'code-wrong' },
  code_expired: { kind: 'code-expired' },
  code_used: { kind: 'code-used' },
  session_closed: { kind: 'session-closed' },
  owner_mismatch: { kind: 'disagrees' },
  product_mismatch: { kind: 'disagrees' },
};

/** What a whole reply of a company's server says went wrong; null when it is a success with JSON. */
export function companyFaultOfReply(reply: CloudReply): CompanyFault | null {
  if (isFromStranger(reply)) return { kind: 'not-particle' };
  if (reply.status < 300) return reply.json === undefined ? { kind: 'not-particle' } : null;
  if (reply.status === 429) return { kind: 'limited', retryAfterMs: retryAfterMs(reply) };
  if (reply.status >= 500) return { kind: 'service', status: reply.status };
  const parsed = errorBody.safeParse(reply.json);
  const named = parsed.success ? faultsByWord[parsed.data.error] : undefined;
  return named ?? (reply.status === 401 || reply.status === 404 ? { kind: 'session-closed' } : { kind: 'refused' });
}

/** What went wrong on the way there. */
export function companyFaultOfWay(fault: CloudFault): CompanyFault {
  switch (fault.kind) {
    case 'offline':
    case 'not-particle':
    case 'silent':
    case 'malformed':
    case 'cancelled':
      return fault;
    default:
      return { kind: 'not-particle' };
  }
}
