import type { Clock } from '../../ports/clock';
import type { OwnRadio } from '../choose-adapter';
import { takeRadio, type RadioCandidate } from '../take-radio';
import { applePaths, appleTools, type ApplePaths } from './apple-tools';
import { wifiDeviceIn } from './hardware-ports';

/** The question takes some 100 ms (wifi 2.3); a system that is stuck must not hold up the start. */
const LIMIT_MS = 10_000;

/** Looks for the Wi-Fi device of this Mac. Changes nothing. */
export async function findNetworksetupRadio(
  clock: Clock,
  wanted: string | null = null,
  paths: ApplePaths = applePaths,
): Promise<OwnRadio> {
  const ask = appleTools(clock, null, paths);
  const question = { args: ['-listallhardwareports'], limitMs: LIMIT_MS };
  const answer = await ask('networksetup', question, new AbortController().signal);
  if (!answer.ok) return { kind: 'none', reason: { id: 'networksetup-fails' } };
  const device = wifiDeviceIn(answer.value.said);
  const only = device === undefined ? [] : [radioOf(device)];
  return takeRadio(only, wanted) ?? { kind: 'none', reason: { id: 'mac-no-adapter' } };
}

function radioOf(device: string): RadioCandidate {
  return { ref: { kind: 'networksetup', device }, id: device, name: device, carriesInternet: null };
}
