import { errorOfCloudFault, type CloudFault } from '../../shared/errors/cloud-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import type { Result } from '../../shared/result';
import type { CloudResult } from '../ports/cloud-session';
import { askServer } from './ask-server';
import { isTokenReplaceable } from './code-age';
import type { SetupRun } from './run';

const TRIES = 3;

/** What the cloud has decided: asked again it says the same (cloud 5.1). */
const decided: readonly CloudFault['kind'][] = ['forbidden', 'not-found', 'plan-limit'];

/** Asks the cloud, three times if not said otherwise. A refused token that can be renewed is not sent again. */
export async function askCloud<T>(
  run: SetupRun,
  signal: AbortSignal,
  call: (signal: AbortSignal) => CloudResult<T>,
  tries = TRIES,
): Promise<Result<T, SetupError>> {
  return await askServer<T, CloudFault>(run, signal, call, {
    tries,
    errorOf: errorOfCloudFault,
    isFinal: ({ kind }) => decided.includes(kind) || (kind === 'session' && isTokenReplaceable(run.ports)),
  });
}
