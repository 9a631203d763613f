import type { z } from 'zod';
import type { CompanyFault } from '../../../shared/errors/company-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { CompanyResult } from '../../ports/company-session';
import { fetchReply, type CloudCall, type CloudLine } from '../call';
import type { CloudReply } from '../reply';
import { companyFaultOfReply, companyFaultOfWay } from './company-fault';

/** How a company's server is spoken to; `origin` comes from `parseApiOrigin`. */
export interface CompanyLine extends CloudLine {
  /** For the company's record. */
  readonly appVersion: string;
}

interface CompanyReply<S extends z.ZodType> {
  readonly body: z.output<S>;
  readonly reply: CloudReply;
}

/** One call to a company's server, its reply read as promised. One try. */
export async function askCompanyServer<S extends z.ZodType>(
  line: CompanyLine,
  request: CloudCall,
  schema: S,
  signal: AbortSignal,
): CompanyResult<CompanyReply<S>> {
  const fetched = await fetchReply(line, request, signal);
  if (!fetched.ok) return fail(companyFaultOfWay(fetched.error));
  const reply = fetched.value;
  const fault = companyFaultOfReply(reply);
  return fault === null ? readBody(reply, schema, request.name) : fail(fault);
}

function readBody<S extends z.ZodType>(
  reply: CloudReply,
  schema: S,
  what: string,
): Result<CompanyReply<S>, CompanyFault> {
  const parsed = schema.safeParse(reply.json);
  return parsed.success ? ok({ body: parsed.data, reply }) : fail({ kind: 'malformed', what });
}
