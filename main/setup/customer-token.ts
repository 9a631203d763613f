import { errorOfCloudFault, type CloudFault } from '../../shared/errors/cloud-faults';
import type { SetupError } from '../../shared/errors/error-codes';
import { ok, type Result } from '../../shared/result';
import type { AccessToken } from '../../shared/secret';
import type { NewTokenWay } from '../../shared/setup/snapshot';
import type { CloudResult, CloudSession } from '../ports/cloud-session';
import type { TokenWish } from '../ports/token-wish';
import { askServer } from './ask-server';
import { askCloud } from './cloud-tries';
import { isTokenReplaceable } from './code-age';
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
 * Asks the cloud with the token at hand; one that it does not take is renewed once (cloud 5.1). Null: there is no token.
 */
export async function askWithToken<T>(
  run: SetupRun,
  signal: AbortSignal,
  call: (session: CloudSession, signal: AbortSignal) => CloudResult<T>,
): Promise<Result<T, SetupError> | null> {
  const { token } = run.vault;
  const first = await askOnce(run, signal, call);
  if (first === null || first.ok || first.error.code !== 'token-invalid' || !isTokenReplaceable(run.ports))
    return first;
  const renewed = await keepTokenAlive(run, signal, token);
  if (!renewed.ok) return renewed;
  return run.vault.token === token ? first : await askOnce(run, signal, call);
}

async function askOnce<T>(
  run: SetupRun,
  signal: AbortSignal,
  call: (session: CloudSession, signal: AbortSignal) => CloudResult<T>,
): Promise<Result<T, SetupError> | null> {
  const session = sessionOf(run);
  return session === null ? null : await askCloud(run, signal, (within) => call(session, within));
}

/**
 * A token that will not die in the middle, from the company's server or of whoever signed in; one that was given as it
 * is stays. `token-invalid`: only the person can get another.
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
  useToken(run, token.value);
  return ok(undefined);
}

/** From now on this token is asked with. */
export function useToken({ vault }: Pick<SetupRun, 'vault'>, token: AccessToken): void {
  if (token !== vault.token) vault.session = null;
  vault.token = token;
}

/** How a person gets another token than the one that is refused; null: none is used, or the company's server hands it out. */
export function newTokenWay({ plan, ports }: Pick<SetupRun, 'plan' | 'ports'>): NewTokenWay | null {
  if (plan.claim.kind !== 'token' || ports.company !== null) return null;
  return ports.account === null ? 'as-given' : 'sign-in';
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
