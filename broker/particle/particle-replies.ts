import { z } from 'zod';

/** A token as Particle hands it out; a refresh token in the reply is dropped here (cloud 1.2, 8.1). */
export const grantedToken = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().int().nonnegative().nullish(),
});

/** A claim code and the customer's devices (cloud 2.1). */
export const madeClaimCode = z.object({
  claim_code: z.string().regex(/^[A-Za-z0-9+/]{63}$/),
  device_ids: z.array(z.string()).nullish(),
});

const instant = z.iso.datetime({ offset: true }).nullish();

/** A device as its product sees it (cloud 3.1). */
export const productDevice = z
  .object({
    id: z.string(),
    owner: z.string().nullish(),
    online: z.boolean().nullish(),
    connected: z.boolean().nullish(),
    last_handshake_at: instant,
    product_id: z.number().nullish(),
    platform_id: z.number().nullish(),
    firmware_product_id: z.number().nullish(),
    quarantined: z.boolean().nullish(),
    denied: z.boolean().nullish(),
  })
  .transform((raw) => ({
    id: raw.id.toLowerCase(),
    owner: raw.owner ?? null,
    online: raw.online ?? raw.connected ?? false,
    lastHandshakeAt: raw.last_handshake_at ?? null,
    productId: raw.product_id ?? null,
    platformId: raw.platform_id ?? null,
    firmwareProductId: raw.firmware_product_id ?? null,
    keptOut: raw.quarantined === true || raw.denied === true,
  }));
export type ProductDevice = Readonly<z.infer<typeof productDevice>>;

/** What an import did (cloud 2.7); the body may be empty. */
export const importOutcome = z.object({
  nonmemberDeviceIds: z.array(z.string()).default([]),
  invalidDeviceIds: z.array(z.string()).default([]),
});
