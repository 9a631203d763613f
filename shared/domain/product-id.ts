import type { Branded } from '../brand';

/** A product's number or slug, safe as one segment of a path. */
export type ProductId = Branded<string, 'ProductId'>;

/** Parses a product number or slug; `undefined` if it has characters that no product has. */
export function parseProductId(text: string): ProductId | undefined {
  const trimmed = text.trim();
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/.test(trimmed) ? (trimmed as ProductId) : undefined;
}
