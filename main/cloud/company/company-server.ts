import { parseProductId } from '../../../shared/domain/product-id';
import type { CompanyFault } from '../../../shared/errors/company-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret, type OneTimeCode } from '../../../shared/secret';
import type { CompanyResult, OpenedSession } from '../../ports/company-session';
import { parseApiOrigin } from '../api-origin';
import type { CloudLine } from '../call';
import { exchangedSchema, type Exchanged } from './company-replies';
import { exchangeCall } from './company-requests';
import { askCompanyServer, openCompanySession, shortToken } from './company-session';

/**
 * Exchanges a one-time code for a setup session (cloud 8.2). `verifier`: where a link brought the code. What the server
 * says of itself is for people; nothing has been done with it yet.
 */
export async function openByCode(
  line: CloudLine,
  code: OneTimeCode,
  verifier: string | null,
  signal: AbortSignal,
): CompanyResult<OpenedSession> {
  const exchanged = await askCompanyServer(line, exchangeCall(code, verifier), exchangedSchema, signal);
  if (!exchanged.ok) return fail(faultOfExchange(exchanged.error));
  return opened(line, exchanged.value.body);
}

/** There is no session yet that could be closed: it is the code that was turned down. */
function faultOfExchange(fault: CompanyFault): CompanyFault {
  return fault.kind === 'session-closed' || fault.kind === 'refused' ? { kind: 'code-wrong' } : fault;
}

function opened(line: CloudLine, body: Exchanged): Result<OpenedSession, CompanyFault> {
  const api = parseApiOrigin(body.api_base);
  const product = parseProductId(body.product.id);
  if (api === undefined || product === undefined) return fail({ kind: 'malformed', what: 'exchange' });
  const first = firstToken(body, line.clock.now());
  if (body.flow === 'token' && first === null) return fail({ kind: 'malformed', what: 'exchange-token' });
  const key = { id: body.session_id, key: new Secret('session-key', body.session_key) } as const;
  return ok({
    about: {
      company: body.company ?? null,
      product,
      productName: body.product.name,
      customer: body.customer_label,
      gives: body.flow,
    },
    api,
    session: openCompanySession(line, key, first),
  });
}

function firstToken({ access_token: text, expires_in: life }: Exchanged, now: number) {
  return typeof text === 'string' && typeof life === 'number' ? shortToken(text, life, now) : null;
}
