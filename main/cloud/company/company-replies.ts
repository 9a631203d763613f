import { z } from 'zod';
import { companyFindings } from '../../ports/company-session';

const seconds = z.number().positive();

const product = z.object({ id: z.union([z.string(), z.number()]).transform(String), name: z.string().max(200) });

/** What the server hands out for a one-time code (cloud 8.2). Flow D and F come without a token. */
export const exchangedSchema = z.object({
  session_id: z.string().min(1).max(200),
  session_key: z.string().regex(/^[\x21-\x7e]{16,512}$/),
  company: z.string().max(200).nullish(),
  api_base: z.string().max(300),
  product,
  customer_label: z.string().max(200),
  flow: z.enum(['token', 'claim-code', 'unclaimed']).catch('token'),
  access_token: z.string().nullish(),
  expires_in: seconds.nullish(),
});
export type Exchanged = z.output<typeof exchangedSchema>;

export const tokenReplySchema = z.object({ access_token: z.string().min(1), expires_in: seconds });

export const claimCodeReplySchema = z.object({ claim_code: z.string() });

export const lookSchema = z.object({
  finding: z.enum(companyFindings),
  online: z.boolean().catch(false),
  last_handshake_at: z.string().nullish().catch(null),
});

export const completedSchema = z.object({
  owner_matches: z.boolean().nullish(),
  product_matches: z.boolean().nullish(),
});
