import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { Clock } from '../ports/clock';
import type { WifiObserver } from '../ports/wifi-adapter';
import { heardByNetworkManager } from './linux/heard-by-network-manager';
import { heardByNodeWifi } from './node-wifi/heard-by-node-wifi';
import type { OwnProgram } from './own-program';
import { heardByNetsh } from './windows/netsh/netsh-adapter';
import { openNetsh } from './windows/netsh/netsh';
import { systemRootOf } from './windows/system-root';

/**
 * What reads the air around a computer that nothing of ours moves. Whoever may not join on Linux may still look. On
 * Windows node-wifi is asked last. On a Mac nothing reads where `networksetup` finds no radio (decision 5).
 */
export function hintsOf(
  program: OwnProgram,
  clock: Clock,
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Pick<WifiObserver, 'hints'> {
  switch (platform) {
    case 'linux':
      return { hints: (signal) => heardByNetworkManager(clock, env, signal) };
    case 'win32':
      return { hints: (signal) => heardOnWindows(program, clock, env, signal) };
    default:
      return {};
  }
}

async function heardOnWindows(
  program: OwnProgram,
  clock: Clock,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<readonly SeenNetwork[]> {
  const own = await heardByNetsh(openNetsh(systemRootOf(env), clock), null, signal);
  return own.ok && own.value.length > 0 ? own.value : heardByNodeWifi(program, clock, signal);
}
