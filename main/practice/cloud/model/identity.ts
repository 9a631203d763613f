/** Who a bearer token speaks for (cloud 1.1). */
export type Identity =
  | { readonly kind: 'developer'; readonly username: string }
  | { readonly kind: 'customer'; readonly username: string; readonly productId: number }
  | { readonly kind: 'product'; readonly productId: number };

/** Who can own a device. */
export type Owner = Exclude<Identity, { kind: 'product' }>;

/** Is it the same account? A developer and a customer of one name are two. */
export function sameOwner(one: Owner | null, other: Identity): boolean {
  if (one === null || other.kind === 'product') return false;
  return one.kind === other.kind && one.username === other.username;
}
