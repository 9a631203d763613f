import { parseProductId } from '../../../shared/domain/product-id';
import type { SetupError } from '../../../shared/errors/error-codes';
import type { PracticeWorld } from '../../../shared/practice/world';
import { fail, ok, type Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { Job } from './one-run';
import type { NetworkLogin } from './login-memory';
import type { ClaimWay, SetupPlan } from '../../../shared/setup/plan';

/**
 * How the device is to become the customer's. In practice the token is the practice world's own. Null: whoever is to have
 * it is no longer signed in.
 */
export function claimOf(
  { request, company, account, given }: Omit<Job, 'place'>,
  world: PracticeWorld | null,
): Result<ClaimWay, SetupError | null> {
  if (account !== null) {
    const claim = account.claim();
    return claim === null ? fail(null) : ok(claim);
  }
  if (company !== null) return ok(company.claim);
  if (given !== null) return given.claim();
  if (request.claim === 'none' || world === null) return ok({ kind: 'none' });
  const product = parseProductId(world.product) ?? null;
  return ok({ kind: 'token', token: new Secret('access-token', world.token), product });
}

/** The plan of a setup in the window: what was not chosen before is asked when it is needed. */
export function planOf(claim: ClaimWay, choice: NetworkLogin | null, checkPassword: boolean): SetupPlan {
  return {
    claim,
    device: { kind: 'any' },
    network: choice?.network ?? null,
    login: choice?.login ?? null,
    checkPassword,
    name: null,
    takeOver: false,
    allowDowngrade: false,
    interactive: true,
  };
}
