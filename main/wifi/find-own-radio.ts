import type { Clock } from '../ports/clock';
import type { OwnRadio } from './choose-adapter';
import { findNetworkManagerRadio } from './linux/find-radio';
import { findNetworksetupRadio } from './macos/find-radio';
import { findWindowsRadio } from './windows/find-windows-radio';

/** Looks what of this computer's own can move it between networks. Changes nothing, and takes a moment at most. */
export async function findOwnRadio(
  clock: Clock,
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<OwnRadio> {
  switch (platform) {
    case 'linux': {
      const found = await findNetworkManagerRadio(clock, env);
      if (found.kind === 'none') return found;
      return { kind: 'radio', ref: { kind: 'network-manager', device: found.device }, reason: found.reason };
    }
    case 'darwin':
      return findNetworksetupRadio(clock);
    case 'win32':
      return findWindowsRadio(clock, env);
    default:
      return { kind: 'none', reason: 'This version cannot move the Wi-Fi of this computer by itself.' };
  }
}
