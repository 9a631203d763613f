import type { MacRadio } from './mac-radio';
import { addressOf } from './position';

const LIMIT_MS = 5_000;

/**
 * The hardware address of the router behind this radio, as 12 hex digits; null: there is none to be had. macOS knows it
 * once something was said to the router: a program of Apple's, which needs no Local Network permission, knocks there.
 */
export async function routerHardware(radio: MacRadio, router: string, signal: AbortSignal): Promise<string | null> {
  const known = await neighbour(radio, router, signal);
  const own = addressOf(radio);
  if (known !== null || own === null || signal.aborted) return known;
  await radio.tools('nc', { args: ['-z', '-G', '1', '-s', own, router, '53'], limitMs: LIMIT_MS }, signal);
  return neighbour(radio, router, signal);
}

async function neighbour({ tools, device }: MacRadio, router: string, signal: AbortSignal): Promise<string | null> {
  const answer = await tools('arp', { args: ['-n', router], limitMs: LIMIT_MS }, signal);
  return answer.ok ? parseNeighbour(answer.value.said, router, device) : null;
}

/** Reads `arp -n`: one line for each interface on which this neighbour is known; numbers without leading zeros. */
export function parseNeighbour(text: string, router: string, device: string): string | null {
  for (const line of text.split('\n')) {
    const [, address, hardware, on] = /^\S+ \(([\d.]+)\) at ([\da-f:]+) on (\S+)(?: |$)/.exec(line) ?? [];
    const numbers = hardware?.split(':') ?? [];
    const isWhole = numbers.length === 6 && numbers.every((number) => /^[\da-f]{1,2}$/.test(number));
    if (address === router && on === device && isWhole) return numbers.map((it) => it.padStart(2, '0')).join('');
  }
  return null;
}
