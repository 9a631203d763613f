import type { SetupError } from '../../../shared/errors/error-codes';
import { fail, ok, type Result } from '../../../shared/result';
import type { ClaimCode } from '../../../shared/secret';
import { askCompany } from '../company-tries';
import { isCodeUsable } from '../code-age';
import { askWithToken, keepTokenAlive } from '../customer-token';
import type { SetupRun, Step } from '../run';

/** Makes the claim code while the PC still has internet. A code that was sent once stays this run's only one. */
export const claimCode: Step = async (run, signal) => {
  const alive = await keepTokenAlive(run, signal);
  if (!alive.ok) return alive;
  if (isCodeUsable(run)) return ok(undefined);
  const made = await makeCode(run, signal);
  if (!made.ok) return fail(made.error);
  run.known.codeTooOld = false;
  if (made.value !== null) run.vault.claim = { code: made.value, madeAt: run.ports.clock.now(), sent: false };
  return ok(undefined);
};

/** Null: nothing is claimed, or the code came from elsewhere and there is no other. */
async function makeCode(run: SetupRun, signal: AbortSignal): Promise<Result<ClaimCode | null, SetupError>> {
  const { claim } = run.plan;
  const { company } = run.ports;
  if (claim.kind === 'code' && company !== null) {
    return await askCompany(run, signal, (within) => company.claimCode(within));
  }
  if (claim.kind !== 'token') return ok(null);
  const made = await askWithToken(run, signal, (session, within) => session.createClaimCode(claim.product, within));
  if (made === null) return ok(null);
  if (!made.ok) return made;
  for (const id of made.value.ownedIds) run.known.ownedIds.add(id);
  return ok(made.value.code);
}
