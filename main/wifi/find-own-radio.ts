import type { Clock } from '../ports/clock';
import type { OwnRadio } from './choose-adapter';
import { findNetworkManagerRadio } from './linux/find-radio';
import { findNetworksetupRadio } from './macos/find-radio';
import { findWindowsRadio } from './windows/find-windows-radio';

/**
 * Looks what of this computer's own can move it between networks: the adapter of the id `wanted`, or else the best one.
 * Changes nothing, and takes a moment at most.
 */
export async function findOwnRadio(
  clock: Clock,
  wanted: string | null,
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<OwnRadio> {
  switch (platform) {
    case 'linux':
      return findNetworkManagerRadio(clock, env, wanted);
    case 'darwin':
      return findNetworksetupRadio(clock, wanted);
    case 'win32':
      return findWindowsRadio(clock, env, wanted);
    default:
      return { kind: 'none', reason: { id: 'system' } };
  }
}
