import { z } from 'zod';
import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import { parseJson } from '../../../shared/parse-json';
import type { Clock } from '../../ports/clock';
import type { OwnProgram } from '../own-program';
import { runProgram } from '../run-program';
import { seenNetworks } from '../seen-networks';

const LIMIT_MS = 10_000;

const heardSchema = z.array(
  z.object({ ssidHex: z.string(), rssi: z.number(), channel: z.null(), security: z.literal('unknown') }),
);

/**
 * What node-wifi hears, read by `<program> hints` in a process of its own. For a Windows that none of our own ways can
 * read: what comes is little or nothing, and decides nothing.
 */
export async function heardByNodeWifi(
  { command, args, env }: OwnProgram,
  clock: Clock,
  signal: AbortSignal,
): Promise<readonly SeenNetwork[]> {
  const call = { program: command, args: [...args, 'hints'], env: given(env), limitMs: LIMIT_MS };
  const answer = await runProgram(call, clock, signal);
  if (!answer.ok) return [];
  // How it ends says nothing: node-wifi may bring its process down after the first line.
  return seenNetworks(heardSchema.safeParse(parseJson(answer.value.output.split('\n')[0] ?? '')).data ?? []);
}

function given(env: OwnProgram['env']): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
