import { setupError, type SetupError } from '../../../shared/errors/error-codes';
import { fail } from '../../../shared/result';
import type { Verdict } from '../../../shared/setup/verdict';
import type { SetupRun } from '../run';
import { verdictOf } from './failure-tree';
import { signsOf } from './signs';

/** Ends a verification without success: the verdict on everything that was seen, kept with its signs. */
export function conclude(run: SetupRun): { readonly ok: false; readonly error: SetupError } {
  const verdict = verdictOf(signsOf(run));
  run.known.verdict = verdict;
  return fail(errorOfVerdict(verdict));
}

/** The verdict as the one reason for which a run failed. */
export function errorOfVerdict({ code, signs }: Verdict): SetupError {
  if (signs.trouble?.code === code) return signs.trouble;
  return setupError(code, {
    ...(signs.claimById === 'claimed' ? { claimedById: true } : {}),
    ...(signs.finding === null ? {} : { finding: signs.finding }),
    ...(signs.light === null ? {} : { light: signs.light }),
  });
}
