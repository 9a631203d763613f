import { z } from 'zod';
import { parseProductId, type ProductId } from './domain/product-id';
import { Secret, type ClientSecret } from './secret';

/** What a company's own edition of the app is configured with. */
export interface BrandFile {
  /** The product whose customers sign up and in here, and its client for that (cloud 7.2); null: switched off. */
  readonly customers: CustomerSignUp | null;
}

export interface CustomerSignUp {
  readonly product: ProductId;
  readonly id: string;
  /** Whoever has the app can read it: only a client that creates customers and nothing else may be here. */
  readonly secret: ClientSecret;
}

const product = z.string().transform((text, context) => {
  const parsed = parseProductId(text);
  if (parsed !== undefined) return parsed;
  context.addIssue('not a product');
  return z.NEVER;
});

/** No colon: it would end the id in an Authorization header. */
const clientWord = z.string().regex(/^[\x21-\x39\x3b-\x7e]{1,200}$/);

const brandSchema = z.object({
  customers: z.object({ product, clientId: clientWord, clientSecret: clientWord }).optional(),
});

/** Reads the text of a brand file; undefined when it is none. Fields that nobody here knows are for others. */
export function parseBrandFile(text: string): BrandFile | undefined {
  const parsed = brandSchema.safeParse(asJson(text));
  if (!parsed.success) return undefined;
  const { customers } = parsed.data;
  if (customers === undefined) return { customers: null };
  const { clientId, clientSecret } = customers;
  return {
    customers: { product: customers.product, id: clientId, secret: new Secret('client-secret', clientSecret) },
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
