import { errorOfCompanyFault, type CompanyFault } from '../../shared/errors/company-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import type { ClaimWay } from '../../shared/setup/plan';
import type { CompanyLine } from '../cloud/company/company-line';
import { openByCode, previewCode, type CodeInHand } from '../cloud/company/company-server';
import type { OpenedSession, SessionAbout } from '../ports/company-session';

/** A session of a company's server, and the claim way that it is for. */
export interface CompanySetup extends OpenedSession {
  readonly claim: ClaimWay;
}

/** What a one-time code of a company's server would open; the code stays unused (cloud 7.8). */
export async function previewCompanySetup(
  line: CompanyLine,
  inHand: CodeInHand,
  signal: AbortSignal,
): Promise<Result<SessionAbout, SetupError>> {
  const preview = await previewCode(line, inHand, signal);
  return preview.ok ? preview : fail(errorOfCompanyFault(preview.error));
}

/** Opens a setup session with the one-time code that the server gave out (cloud 8.2). */
export async function openCompanySetup(
  line: CompanyLine,
  inHand: CodeInHand,
  signal: AbortSignal,
): Promise<Result<CompanySetup, SetupError>> {
  const opened = await openByCode(line, inHand, signal);
  if (!opened.ok) return fail(errorOfCompanyFault(opened.error));
  return await companySetupOf(opened.value, signal);
}

/** What an opened session means for claiming. */
export async function companySetupOf(
  opened: OpenedSession,
  signal: AbortSignal,
): Promise<Result<CompanySetup, SetupError>> {
  const claim = await claimWayOf(opened, signal);
  return claim.ok ? ok({ ...opened, claim: claim.value }) : fail(errorOfCompanyFault(claim.error));
}

async function claimWayOf(
  { about, session }: OpenedSession,
  signal: AbortSignal,
): Promise<Result<ClaimWay, CompanyFault>> {
  switch (about.gives) {
    case 'token': {
      const token = await session.token({ minimumLifeMs: 0, refused: null }, signal);
      return token.ok ? ok({ kind: 'token', token: token.value, product: about.product }) : token;
    }
    case 'claim-code':
      return ok({ kind: 'code', code: null });
    case 'unclaimed':
      return ok({ kind: 'none' });
  }
}
