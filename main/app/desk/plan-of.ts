import { parseProductId } from '../../../shared/domain/product-id';
import type { StartRequest } from '../../../shared/ipc/contract';
import type { PracticeWorld } from '../../../shared/practice/world';
import { Secret } from '../../../shared/secret';
import type { NetworkLogin } from './login-memory';
import type { ClaimWay, SetupPlan } from '../../../shared/setup/plan';

/** How the device is to become the customer's. In practice the token is the practice world's own. */
export function claimOf(request: StartRequest, world: PracticeWorld | null): ClaimWay {
  if (request.claim === 'none') return { kind: 'none' };
  if (request.mode === 'real') {
    return { kind: 'token', token: new Secret('access-token', request.token), product: request.product };
  }
  if (world === null) return { kind: 'none' };
  return {
    kind: 'token',
    token: new Secret('access-token', world.token),
    product: parseProductId(world.product) ?? null,
  };
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
