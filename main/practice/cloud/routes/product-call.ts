import type { Answer, AuthorizedCall } from '../http/exchange';
import { notAllowed, notFound } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';

/** Runs what only the product's own token may do (cloud 0.1 rule 2, 9.3). */
export function withProduct(
  run: (productId: number, call: AuthorizedCall, state: CloudState) => Answer,
): (call: AuthorizedCall, state: CloudState) => Answer {
  return (call, state) => {
    const product = state.directory.product(call.params['product'] ?? '');
    if (product === undefined) return notFound();
    const { identity } = call;
    if (identity.kind !== 'product' || identity.productId !== product.id) return notAllowed();
    return run(product.id, call, state);
  };
}
