import { refusalReply, type BrokerRefusal } from '../../../shared/company/contract';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import type { CompanyFault } from '../../../shared/errors/company-faults';
import type { CloudReply } from '../reply';
import { isFromStranger } from '../reply-fault';
import { retryAfterMs } from '../retry-after';

/** What the server's own words mean for us. Those that only say that a call was not for this session are left out. */
const faultsByWord: Partial<Readonly<Record<BrokerRefusal, CompanyFault>>> = {
  code_unknown: { kind: 'code-wrong' },
  wrong_verifier: { kind: 'code-wrong' },
  code_expired: { kind: 'code-expired' },
  code_used: { kind: 'code-used' },
  authorization_pending: { kind: 'pending' },
  access_denied: { kind: 'turned-down' },
  session_closed: { kind: 'session-closed' },
  session_expired: { kind: 'session-closed' },
  used_up: { kind: 'session-closed' },
  too_many_devices: { kind: 'session-closed' },
  owner_mismatch: { kind: 'disagrees' },
  not_in_product: { kind: 'disagrees' },
};

/** What a whole reply of a company's server says went wrong; null when it is a success with JSON (cloud 8.2). */
export function companyFaultOfReply(reply: CloudReply): CompanyFault | null {
  if (isFromStranger(reply)) return { kind: 'not-particle' };
  if (reply.status < 300) return reply.json === undefined ? { kind: 'not-particle' } : null;
  const said = refusalReply.safeParse(reply.json);
  if (reply.status === 429) return { kind: 'limited', retryAfterMs: pauseOf(said.data?.retry_after, reply) };
  if (reply.status >= 500) return { kind: 'service', status: reply.status };
  const named = said.success ? faultsByWord[said.data.error] : undefined;
  return named ?? (reply.status === 401 || reply.status === 404 ? { kind: 'session-closed' } : { kind: 'refused' });
}

function pauseOf(seconds: number | undefined, reply: CloudReply): number {
  return seconds === undefined ? retryAfterMs(reply) : seconds * 1000;
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
