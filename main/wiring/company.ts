import { errorOfCompanyFault, type CompanyFault } from '../../shared/errors/company-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../shared/result';
import type { OneTimeCode } from '../../shared/secret';
import type { ClaimWay } from '../../shared/setup/plan';
import type { CloudLine } from '../cloud/call';
import { openByCode } from '../cloud/company/company-server';
import type { OpenedSession } from '../ports/company-session';

/** A session of a company's server, and the claim way that it is for. */
export interface CompanySetup extends OpenedSession {
  readonly claim: ClaimWay;
}

/** Opens a setup session at a company's server with the one-time code that it gave out (cloud 7.8, 8.2). */
export async function openCompanySetup(
  line: CloudLine,
  code: OneTimeCode,
  verifier: string | null,
  signal: AbortSignal,
): Promise<Result<CompanySetup, SetupError>> {
  const opened = await openByCode(line, code, verifier, signal);
  if (!opened.ok) return fail(errorOfCompanyFault(opened.error));
  const claim = await claimWayOf(opened.value, signal);
  return claim.ok ? ok({ ...opened.value, claim: claim.value }) : fail(errorOfCompanyFault(claim.error));
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
