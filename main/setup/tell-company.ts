import { errorOfCompanyFault } from '../../shared/errors/company-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import type { SetupOutcome } from '../../shared/setup/snapshot';
import { limited } from '../ports/limited';
import type { SetupRun } from './run';

const LIMIT_MS = 15_000;

/**
 * Tells the company's server how its session ended: it looks who owns the device, and revokes the token. Returns what
 * it holds against a success; that it could not be told is none, since the token dies by itself.
 */
export async function tellCompany(run: SetupRun, outcome: SetupOutcome): Promise<SetupError | null> {
  const { company, clock, log } = run.ports;
  if (company === null) return null;
  const id = run.known.identity?.id ?? null;
  const { signal } = new AbortController();
  const told = await limited(clock, LIMIT_MS, signal, (within) => company.complete(id, outcome, within));
  if (told.ok) return null;
  log.warn('company-not-told', { fault: told.error.kind });
  return told.error.kind === 'disagrees' ? errorOfCompanyFault(told.error) : null;
}
