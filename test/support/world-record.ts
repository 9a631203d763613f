import { z } from 'zod';

const deviceSchema = z.object({
  phase: z.string(),
  claimed: z.boolean(),
  commands: z.array(z.string()),
  halfRequests: z.number(),
  passwords: z.array(z.string()),
  claimCodes: z.array(z.string()),
  stored: z.array(z.object({ ssidHex: z.string(), key: z.looseObject({ kind: z.string() }) })),
});

/** One request to the cloud, as its journal may remember it (cloud 9.3). */
const requestSchema = z.object({
  method: z.string(),
  path: z.string(),
  token: z.enum(['customer', 'developer', 'product', 'client', 'none', 'unknown']),
  client: z.enum(['none', 'public', 'create-only', 'server', 'unknown']),
  tokenInUrl: z.boolean(),
  tool: z.string().nullable(),
  status: z.number(),
});
export type CloudRequest = z.infer<typeof requestSchema>;

const recordSchema = z.object({
  device: deviceSchema,
  earlierDevices: z.array(deviceSchema),
  cloud: z.array(requestSchema),
  tokens: z.array(z.string()),
  openStreams: z.number(),
});

/** What device and cloud of a practice world noticed, from its control port. */
export async function readWorldRecord(control: string): Promise<z.infer<typeof recordSchema>> {
  const reply = await fetch(`${control.replace(/\/$/, '')}/record`);
  return recordSchema.parse(await reply.json());
}
