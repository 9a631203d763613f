import { fail, ok } from '../../../shared/result';
import { askCloud } from '../cloud-tries';
import type { SetupRun, Step } from '../run';

/** A code dies after an hour (cloud 2.1); one that old by the time the device connects is worth nothing. */
const FRESH_MS = 50 * 60_000;

/** Makes the claim code while the PC still has internet. A code that was sent once stays this run's only one. */
export const claimCode: Step = async (run, signal) => {
  const { claim } = run.plan;
  const { session } = run.vault;
  if (claim.kind !== 'token' || session === null || hasUsableCode(run)) return ok(undefined);
  const made = await askCloud(run, signal, (within) => session.createClaimCode(claim.product, within));
  if (!made.ok) return fail(made.error);
  run.vault.claim = { code: made.value.code, madeAt: run.ports.clock.now(), sent: false };
  for (const id of made.value.ownedIds) run.known.ownedIds.add(id);
  return ok(undefined);
};

function hasUsableCode(run: SetupRun): boolean {
  const { claim } = run.vault;
  return claim !== null && (claim.sent || run.ports.clock.now() - claim.madeAt < FRESH_MS);
}
