import type { Clock } from '../../ports/clock';
import { applePaths, appleTools, type ApplePaths } from './apple-tools';
import { wifiDeviceIn } from './hardware-ports';

/** The Wi-Fi device that we can move by ourselves, or why there is none; in words for a person. */
export type FoundRadio =
  | { readonly kind: 'radio'; readonly device: string; readonly reason: string }
  | { readonly kind: 'none'; readonly reason: string };

/** The question takes some 100 ms (wifi 2.3); a system that is stuck must not hold up the start. */
const LIMIT_MS = 5_000;

/** Looks for the Wi-Fi device of this Mac. Changes nothing. */
export async function findNetworksetupRadio(clock: Clock, paths: ApplePaths = applePaths): Promise<FoundRadio> {
  const ask = appleTools(clock, null, paths);
  const question = { args: ['-listallhardwareports'], limitMs: LIMIT_MS };
  const answer = await ask('networksetup', question, new AbortController().signal);
  if (!answer.ok) return { kind: 'none', reason: 'networksetup, which moves the Wi-Fi of a Mac, cannot be asked.' };
  const device = wifiDeviceIn(answer.value.said);
  if (device === undefined) return { kind: 'none', reason: 'This Mac has no Wi-Fi.' };
  return { kind: 'radio', device, reason: `networksetup moves ${device}, the Wi-Fi of this Mac.` };
}
