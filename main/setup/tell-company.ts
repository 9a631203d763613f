import { errorOfCompanyFault } from '../../shared/errors/company-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import type { SetupOutcome } from '../../shared/setup/snapshot';
import type { SessionVerdict } from '../ports/company-session';
import { limited } from '../ports/limited';
import type { SetupRun } from './run';

const LIMIT_MS = 15_000;
const ABANDON_LIMIT_MS = 3000;

/**
 * Tells the company's server how its session ended: it looks who owns the device, and revokes the token. Where there is
 * no device to tell of, or it could not be told, the token is revoked here. Returns what it holds against a success; that
 * it could not be told is none, since the token dies by itself.
 */
export async function tellCompany(
  run: SetupRun,
  outcome: SetupOutcome,
  error: SetupError | null,
): Promise<SetupError | null> {
  const { company, clock, log } = run.ports;
  const id = run.known.identity?.id;
  if (company === null) return null;
  const { signal } = new AbortController();
  const abandon = async (): Promise<void> => {
    const revoked = await limited(clock, ABANDON_LIMIT_MS, signal, (within) => company.abandon(within));
    if (!revoked) log.warn('token-not-revoked');
  };
  if (id === undefined) {
    await abandon();
    return null;
  }
  const verdict = verdictOf(outcome, error);
  const told = await limited(clock, LIMIT_MS, signal, (within) => company.complete(id, verdict, within));
  if (told.ok) return null;
  await abandon();
  log.warn('company-not-told', { fault: told.error.kind });
  return told.error.kind === 'disagrees' ? errorOfCompanyFault(told.error) : null;
}

function verdictOf(outcome: SetupOutcome, error: SetupError | null): SessionVerdict {
  if (outcome === 'verified' || outcome === 'cancelled') return outcome;
  switch (error?.code) {
    case 'owned-but-offline':
      return 'claimed-offline';
    case 'not-owned':
    case 'owned-by-other':
      return 'not-claimed';
    case 'not-in-product':
      return 'wrong-product';
    default:
      return 'cannot-tell';
  }
}
