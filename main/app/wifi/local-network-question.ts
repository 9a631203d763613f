import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { System } from '../../../shared/domain/system';

/**
 * On a Mac, reaches for a neighbour by the network stack of the window too, without a wait: reports differ on which one
 * makes macOS ask for its Local Network permission (wifi 4.5). Nothing is read of what comes back.
 */
export function askForLocalNetwork(
  system: System,
  reach: (address: string) => void,
  interfaces: () => Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>> = networkInterfaces,
): void {
  if (system !== 'macos') return;
  const own = Object.values(interfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'));
  if (own !== undefined) reach(`http://${own.address.replace(/\d+$/, '1')}:5609/`);
}
