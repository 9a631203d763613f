import type { CloudFault } from '../../shared/errors/cloud-faults';
import { fail, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import { exchange, LIMIT_REACHED, type CloudRequest } from './exchange';
import { beginLife } from './limited-life';
import type { LimitsInARow } from './limits-in-a-row';
import { readReply, type CloudReply } from './reply';
import { faultOfReply } from './reply-fault';

/** What every call needs: where to, whose time, and where to say what happened. */
export interface CloudLine {
  readonly origin: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Of this server, whatever it was asked. Absent: each counts as the first. */
  readonly limits?: LimitsInARow;
}

/** A request with the name under which it is logged: its path may hold ids. */
export interface CloudCall extends CloudRequest {
  readonly name: string;
}

/** One call within its limit, its reply read and judged. One try: whether to repeat is the setup's decision. */
export async function call(
  line: CloudLine,
  request: CloudCall,
  signal: AbortSignal,
): Promise<Result<CloudReply, CloudFault>> {
  const reply = await fetchReply(line, request, signal);
  const fault = reply.ok ? faultOfReply(reply.value) : reply.error;
  if (fault === null) return reply;
  return fail(fault);
}

/** As `call`, but any whole reply is a success: for the question whether somebody answers at all. */
export async function fetchReply(
  line: CloudLine,
  request: CloudCall,
  signal: AbortSignal,
): Promise<Result<CloudReply, CloudFault>> {
  const startedAt = line.clock.now();
  const life = beginLife(line.clock, request.limitMs, signal);
  const reply = await converse(line, request, life.signal);
  life.end();
  line.log.info('cloud-call', {
    call: request.name,
    saw: reply.ok ? reply.value.status : reply.error.kind,
    elapsedMs: Math.round(line.clock.now() - startedAt),
  });
  return reply;
}

async function converse(
  line: CloudLine,
  request: CloudCall,
  signal: AbortSignal,
): Promise<Result<CloudReply, CloudFault>> {
  const response = await exchange(line.origin, request, signal);
  if (!response.ok) return response;
  const reply = await readReply(response.value, line);
  if (!signal.aborted || reply.ok) return reply;
  return fail(signal.reason === LIMIT_REACHED ? { kind: 'silent', limitMs: request.limitMs } : { kind: 'cancelled' });
}
