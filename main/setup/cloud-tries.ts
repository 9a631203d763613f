import { errorOfCloudFault, type CloudFault } from '../../shared/errors/cloud-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import type { Result } from '../../shared/result';
import type { CloudResult } from '../ports/cloud-session';
import { askServer } from './ask-server';
import type { SetupRun } from './run';

const TRIES = 3;

/** Asks the cloud, three times if not said otherwise. */
export async function askCloud<T>(
  run: SetupRun,
  signal: AbortSignal,
  call: (signal: AbortSignal) => CloudResult<T>,
  tries = TRIES,
): Promise<Result<T, SetupError>> {
  return await askServer<T, CloudFault>(run, signal, call, {
    tries,
    errorOf: errorOfCloudFault,
    isFinal: () => false,
  });
}
