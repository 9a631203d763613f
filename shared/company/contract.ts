import { z } from 'zod';

/**
 * What the company's server and the app say to each other (cloud 8.2): one set of schemas for both ends.
 * Times are seconds; field names are those of the wire. Unknown fields of replies are dropped, unknown fields of requests
 * are refused.
 */

/** How a session claims: with a customer's token (flow C), a claim code of the server (D, D+), or not at all (F). */
export const setupFlows = ['token', 'claim-code', 'unclaimed'] as const;
export type SetupFlow = (typeof setupFlows)[number];

/** How a session reaches the app (cloud 7.8). */
export const setupChannels = ['deep-link', 'code', 'bench'] as const;

/** Why the server refuses; `retry_after` in seconds comes with `slow_down` and `particle_unavailable`. */
export const brokerRefusals = [
  'invalid_request',
  'not_allowed',
  'not_found',
  'too_large',
  'slow_down',
  'internal',
  'code_unknown',
  'code_expired',
  'code_used',
  'wrong_verifier',
  'authorization_pending',
  'access_denied',
  'session_closed',
  'session_expired',
  'used_up',
  'wrong_flow',
  'too_many_devices',
  'owner_mismatch',
  'not_in_product',
  'particle_unavailable',
] as const;
export type BrokerRefusal = (typeof brokerRefusals)[number];

export const refusalReply = z.object({
  error: z.enum(brokerRefusals),
  retry_after: z.number().int().positive().optional(),
});

const seconds = z.number().int().nonnegative();
const company = z.object({ name: z.string() });
const product = z.object({ id: z.number().int().positive(), name: z.string() });

/** `GET /v1/about`: who runs this server, and the page on which a session is begun. */
export const aboutReply = z.object({ company, product, setup_page: z.url(), link_scheme: z.string() });
export type AboutReply = z.infer<typeof aboutReply>;

/** A one-time code as the link carries it or as a person typed it, and the verifier of PKCE if the app began the session. */
export const codeRequest = z.strictObject({
  code: z.string().min(8).max(64),
  verifier: z
    .string()
    .regex(/^[A-Za-z0-9\-._~]{43,128}$/)
    .optional(),
});
export type CodeRequest = z.infer<typeof codeRequest>;

/** `POST /v1/setup-sessions/preview`: whose session a code opens. The code stays unused. */
export const previewReply = z.object({
  company,
  product,
  customer_label: z.string(),
  flow: z.enum(setupFlows),
  code_expires_in: seconds,
});
export type PreviewReply = z.infer<typeof previewReply>;

const opened = {
  session_id: z.string(),
  /** Sent as `Authorization: Setup <session_key>`. */
  session_key: z.string(),
  session_expires_in: seconds,
  api_base: z.url(),
  company,
  product,
  customer_label: z.string(),
};

const customerToken = { access_token: z.string().min(1), token_type: z.literal('bearer'), expires_in: seconds };

/** `POST /v1/setup-sessions/exchange` and `POST /v1/bench-requests/redeem`: the session, and a token in flow C only. */
export const sessionReply = z.discriminatedUnion('flow', [
  z.object({ flow: z.literal('token'), ...opened, ...customerToken }),
  z.object({ flow: z.literal('claim-code'), ...opened }),
  z.object({ flow: z.literal('unclaimed'), ...opened }),
]);
export type SessionReply = z.infer<typeof sessionReply>;

/** `POST /v1/setup-sessions/:id/token`: a new token of the same customer. */
export const tokenReply = z.object(customerToken);
export type TokenReply = z.infer<typeof tokenReply>;

/** `POST /v1/setup-sessions/:id/claim-code`, flow D: a new code, and the devices that the customer owns already. */
export const claimCodeReply = z.object({
  claim_code: z.string().regex(/^[A-Za-z0-9+/]{63}$/),
  device_ids: z.array(z.string()),
  expires_in: seconds,
});
export type ClaimCodeReply = z.infer<typeof claimCodeReply>;

/** What the product knows of a device (cloud 8.4). */
export const deviceFindings = [
  'not_in_product',
  'quarantined',
  'owned',
  'owned_by_other',
  'other_firmware',
  'online_unclaimed',
  'never_online',
] as const;
export type DeviceFinding = (typeof deviceFindings)[number];

/** What to do about it: `claim_by_id` is the app's own repair, the `staff_` ones are the company's. */
export const deviceAdvice = [
  'none',
  'import_or_wrong_box',
  'staff_approve',
  'staff_unclaim',
  'check_firmware',
  'claim_by_id',
  'new_code',
  'check_wifi',
] as const;
export type DeviceAdvice = (typeof deviceAdvice)[number];

/** `GET /v1/setup-sessions/:id/device/:deviceId`: diagnosis, and the status relay of D+ and F. */
export const diagnosisReply = z.object({
  finding: z.enum(deviceFindings),
  advice: z.enum(deviceAdvice),
  /** Nothing is told of a device of somebody else: `null`. */
  online: z.boolean().nullable(),
  /** By the clock of this server, whatever Particle's says. */
  last_handshake_at: z.iso.datetime({ offset: true }).nullable(),
  /** It has connected since this session was opened. */
  fresh: z.boolean(),
});
export type DiagnosisReply = z.infer<typeof diagnosisReply>;

export const reportedVerdicts = [
  'verified',
  'claimed-offline',
  'not-claimed',
  'wrong-product',
  'cannot-tell',
  'cancelled',
] as const;

/** `POST /v1/setup-sessions/:id/complete`. A verdict that says verified is held against the product's own record. */
export const completeRequest = z.strictObject({
  device_id: z.string().regex(/^[0-9a-fA-F]{24}$/),
  verdict: z.enum(reportedVerdicts),
  app_version: z.string().max(40),
});
export type CompleteRequest = z.infer<typeof completeRequest>;

/** In flow F the expected owner is nobody. */
export const completeReply = z.object({
  owner_matches: z.boolean(),
  product_matches: z.boolean(),
  token_revoked: z.boolean(),
});
export type CompleteReply = z.infer<typeof completeReply>;

/** `POST /v1/bench-requests`: a bench asks to be let in; a person of the company approves `user_code`. */
export const benchRequest = z.strictObject({ bench_label: z.string().max(60).optional() });
export const benchReply = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.url(),
  expires_in: seconds,
  interval: seconds,
});
export type BenchReply = z.infer<typeof benchReply>;

/** `POST /v1/bench-requests/redeem`, asked every `interval` seconds; `authorization_pending` means: ask again. */
export const benchRedeemRequest = z.strictObject({ device_code: z.string().min(20).max(64) });
