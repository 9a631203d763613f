import type { SetupRun } from './run';

/** How old a code may be when the PC leaves the internet (cloud 7.9). */
const YOUNG_MS = 10 * 60_000;
/** A code dies after an hour; from this age on it is replaced before it is sent (cloud 2.1, 7.9). */
const OLD_MS = 50 * 60_000;

type Seen = Pick<SetupRun, 'vault' | 'plan' | 'ports'>;

/** Before the PC leaves the internet, for the first time or again: may token or code die on the way? (cloud 7.9) */
export function needsRenewal(run: Seen): boolean {
  const mayBeTokenToo = run.plan.claim.kind === 'token' && isTokenReplaceable(run.ports);
  return isReplaceable(run) && (mayBeTokenToo || (run.vault.claim !== null && !isCodeUsable(run)));
}

/** Is the code at hand good for a way to the device? One that was sent stays the run's only one, however old. */
export function isCodeUsable(run: Seen): boolean {
  const { claim } = run.vault;
  if (claim === null) return false;
  return claim.sent || ageOf(run) < YOUNG_MS;
}

/** Is the code too old to be sent for the first time, and can another be had? */
export function isTooOld(run: Seen): boolean {
  const { claim } = run.vault;
  return claim !== null && !claim.sent && isReplaceable(run) && ageOf(run) > OLD_MS;
}

/** Was the only code of this run sent, and is too old to do its work by now? */
export function isSpentByAge(run: Seen): boolean {
  return run.vault.claim?.sent === true && ageOf(run) > OLD_MS;
}

/** A token that was given to this program stays as it is. */
export function isTokenReplaceable({ company, account }: Seen['ports']): boolean {
  return company !== null || account !== null;
}

/** A code that was given to this program cannot be made again. */
function isReplaceable({ plan, ports }: Seen): boolean {
  return plan.claim.kind === 'token' || ports.company !== null;
}

function ageOf({ vault, ports }: Seen): number {
  return vault.claim === null ? 0 : ports.clock.now() - vault.claim.madeAt;
}
