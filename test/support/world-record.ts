import { z } from 'zod';

const deviceSchema = z.object({
  phase: z.string(),
  claimed: z.boolean(),
  commands: z.array(z.string()),
  halfRequests: z.number(),
  passwords: z.array(z.string()),
  claimCodes: z.array(z.string()),
});

const recordSchema = z.object({
  device: deviceSchema,
  earlierDevices: z.array(deviceSchema),
  cloud: z.array(z.unknown()),
});

/** What device and cloud of a practice world noticed, from its control port. */
export async function readWorldRecord(control: string): Promise<z.infer<typeof recordSchema>> {
  const reply = await fetch(`${control.replace(/\/$/, '')}/record`);
  return recordSchema.parse(await reply.json());
}
