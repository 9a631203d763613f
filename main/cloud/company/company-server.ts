import { aboutReply, previewReply, sessionReply, type SessionReply } from '../../../shared/company/contract';
import { parseProductId } from '../../../shared/domain/product-id';
import type { CompanyFault } from '../../../shared/errors/company-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret, type OneTimeCode } from '../../../shared/secret';
import type { CompanyResult, OpenedSession, SessionAbout } from '../../ports/company-session';
import { parseApiOrigin } from '../../../shared/domain/api-origin';
import { askCompanyServer, type CompanyLine } from './company-line';
import { aboutCall, exchangeCall, previewCall } from './company-requests';
import { openCompanySession, shortToken } from './company-session';

/** A one-time code, and the PKCE verifier where this app opened the page that gave it (cloud 7.8). */
export interface CodeInHand {
  readonly code: OneTimeCode;
  readonly verifier: string | null;
}

/** Who runs the server, and the page on which a person begins a session. */
export interface CompanyPage {
  readonly company: string;
  readonly productName: string;
  /** https, or http on this machine; of the server's own origin. */
  readonly page: URL;
}

/** Asks a company's server who it is. */
export async function askAbout(line: CompanyLine, signal: AbortSignal): CompanyResult<CompanyPage> {
  const about = await askCompanyServer(line, aboutCall(), aboutReply, signal);
  if (!about.ok) return about;
  const { company, product, setup_page: address } = about.value.body;
  const page = new URL(address);
  // A page elsewhere would be somebody else's word for whose account this is.
  if (page.origin !== line.origin) return fail({ kind: 'malformed', what: 'setup-page' });
  return ok({ company: company.name, productName: product.name, page });
}

/** What a code would open, for a person to agree to; the code stays unused. */
export async function previewCode(
  line: CompanyLine,
  inHand: CodeInHand,
  signal: AbortSignal,
): CompanyResult<SessionAbout> {
  const preview = await askCompanyServer(line, previewCall(inHand), previewReply, signal);
  return preview.ok ? aboutOf(preview.value.body) : fail(faultOfCode(preview.error));
}

/** Exchanges a one-time code for a setup session (cloud 8.2). */
export async function openByCode(
  line: CompanyLine,
  inHand: CodeInHand,
  signal: AbortSignal,
): CompanyResult<OpenedSession> {
  const exchanged = await askCompanyServer(line, exchangeCall(inHand), sessionReply, signal);
  return exchanged.ok ? openedSession(line, exchanged.value.body) : fail(faultOfCode(exchanged.error));
}

/** There is no session yet that could be closed: it is the code that was turned down. */
function faultOfCode(fault: CompanyFault): CompanyFault {
  return fault.kind === 'session-closed' || fault.kind === 'refused' ? { kind: 'code-wrong' } : fault;
}

/** A session as the server opened it, by a code or for a bench. */
export function openedSession(line: CompanyLine, body: SessionReply): Result<OpenedSession, CompanyFault> {
  const api = parseApiOrigin(body.api_base);
  const about = aboutOf(body);
  if (!about.ok) return about;
  if (api === undefined || !/^[\x21-\x7e]+$/.test(body.session_key))
    return fail({ kind: 'malformed', what: 'session' });
  const first = body.flow === 'token' ? shortToken(body.access_token, body.expires_in, line.clock.now()) : null;
  const key = { id: body.session_id, key: new Secret('session-key', body.session_key) } as const;
  return ok({ about: about.value, api, session: openCompanySession(line, key, first, api) });
}

function aboutOf(
  body: Pick<SessionReply, 'company' | 'product' | 'customer_label' | 'flow'>,
): Result<SessionAbout, CompanyFault> {
  const product = parseProductId(String(body.product.id));
  if (product === undefined) return fail({ kind: 'malformed', what: 'product' });
  const { company, customer_label: customer, flow: gives } = body;
  return ok({ company: company.name, product, productName: body.product.name, customer, gives });
}
