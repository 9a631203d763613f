import { errorOfCloudFault, type CloudFault } from '../../shared/errors/cloud-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import { ok, type Result } from '../../shared/result';
import type { AccessToken } from '../../shared/secret';
import type { CloudSession } from '../ports/cloud-session';
import type { TokenWish } from '../ports/token-wish';
import { askServer } from './ask-server';
import { askCompany } from './company-tries';
import type { SetupRun } from './run';

/** What a token must still live for when the PC leaves the internet (cloud 7.9). */
const LIFE_MS = 20 * 60_000;
const TRIES = 3;

/** The session of the token at hand; null without one. */
export function sessionOf({ vault, ports }: SetupRun): CloudSession | null {
  return vault.token === null ? null : (vault.session ??= ports.cloud.session(vault.token));
}

/**
 * A token that will not die in the middle, from the company's server or of whoever signed in; without either the token is
 * as it was given. `token-invalid`: only the person can get another, by signing in again.
 */
export async function keepTokenAlive(
  run: SetupRun,
  signal: AbortSignal,
  refused: AccessToken | null = null,
): Promise<Result<void, SetupError>> {
  if (run.plan.claim.kind !== 'token') return ok(undefined);
  const token = await askForToken(run, { minimumLifeMs: LIFE_MS, refused }, signal);
  if (token === null) return ok(undefined);
  if (!token.ok) return token;
  if (token.value !== run.vault.token) run.vault.session = null;
  run.vault.token = token.value;
  return ok(undefined);
}

/** Null: there is nobody to ask. */
async function askForToken(
  run: SetupRun,
  wish: TokenWish,
  signal: AbortSignal,
): Promise<Result<AccessToken, SetupError> | null> {
  const { company, account } = run.ports;
  if (company !== null) return await askCompany(run, signal, (within) => company.token(wish, within));
  if (account === null) return null;
  return await askServer<AccessToken, CloudFault>(run, signal, (within) => account.token(wish, within), {
    tries: TRIES,
    errorOf: errorOfCloudFault,
    isFinal: ({ kind }) => kind === 'session',
  });
}
