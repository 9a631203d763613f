import type { SetupError } from '../../shared/errors/error-codes';
import { ok, type Result } from '../../shared/result';
import type { AccessToken } from '../../shared/secret';
import type { CloudSession } from '../ports/cloud-session';
import { askCompany } from './company-tries';
import type { SetupRun } from './run';

/** What a token must still live for when the PC leaves the internet (cloud 7.9). */
const LIFE_MS = 20 * 60_000;

/** The session of the token at hand; null without one. */
export function sessionOf({ vault, ports }: SetupRun): CloudSession | null {
  return vault.token === null ? null : (vault.session ??= ports.cloud.session(vault.token));
}

/** With a company's server: a token that will not die in the middle. Without one the token is as it was given. */
export async function keepTokenAlive(
  run: SetupRun,
  signal: AbortSignal,
  refused: AccessToken | null = null,
): Promise<Result<void, SetupError>> {
  const { company } = run.ports;
  if (company === null || run.plan.claim.kind !== 'token') return ok(undefined);
  const token = await askCompany(run, signal, (within) => company.token({ minimumLifeMs: LIFE_MS, refused }, within));
  if (!token.ok) return token;
  if (token.value !== run.vault.token) run.vault.session = null;
  run.vault.token = token.value;
  return ok(undefined);
}
