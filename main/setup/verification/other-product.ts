import type { CloudDevice } from '../../ports/cloud-session';
import type { RunPlan } from '../run';

type Plan = Pick<RunPlan, 'claim'>;

/**
 * Does the cloud state another product than the one that the plan names? Without a product it states the platform (cloud
 * 3.1). A product that is named by its slug, or of which the cloud says nothing, cannot be compared.
 */
export function isInOtherProduct(plan: Plan, { productId }: CloudDevice): boolean {
  const wanted = productNumber(plan);
  return wanted !== null && productId !== null && productId !== wanted;
}

/** Null: none is named, or not by its number. */
export function productNumber({ claim }: Plan): string | null {
  return claim.kind === 'token' && claim.product !== null && /^\d+$/.test(claim.product) ? claim.product : null;
}
