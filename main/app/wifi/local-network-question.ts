import { networkInterfaces } from 'node:os';
import { net } from 'electron';

const LIMIT_MS = 2_000;

/**
 * On a Mac, touches a neighbour through the network stack of the window too: reports differ on which one makes macOS ask
 * for its Local Network permission (wifi 4.5). Nothing is read of what comes back.
 */
export function askForLocalNetwork(platform: NodeJS.Platform): void {
  if (platform !== 'darwin') return;
  const own = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal && !one.address.startsWith('169.254.'));
  if (own === undefined) return;
  const address = `http://${own.address.replace(/\d+$/, '1')}:5609/`;
  net.fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(LIMIT_MS) }).catch(() => undefined);
}
