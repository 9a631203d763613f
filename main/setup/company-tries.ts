import { errorOfCompanyFault, type CompanyFault } from '../../shared/errors/company-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import type { Result } from '../../shared/result';
import type { CompanyResult } from '../ports/company-session';
import { askServer } from './ask-server';
import type { SetupRun } from './run';

const TRIES = 3;

/** Asks the company's server, three times; what it decided it is not asked again. */
export async function askCompany<T>(
  run: SetupRun,
  signal: AbortSignal,
  call: (signal: AbortSignal) => CompanyResult<T>,
): Promise<Result<T, SetupError>> {
  return await askServer<T, CompanyFault>(run, signal, call, {
    tries: TRIES,
    errorOf: errorOfCompanyFault,
    isFinal: ({ kind }) => kind === 'session-closed' || kind === 'refused' || kind === 'disagrees',
  });
}
