import { posix, win32 } from 'node:path';

/**
 * The one folder for journal and lock. Neither brand nor Electron changes it, so that every program of ours
 * on this machine finds what another one left behind.
 */
export function stateFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  homeFolder: string,
): string {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    const base = local !== undefined && win32.isAbsolute(local) ? local : win32.join(homeFolder, 'AppData', 'Local');
    return win32.join(base, 'photon-setup');
  }
  const named = env['XDG_STATE_HOME'];
  if (named !== undefined && posix.isAbsolute(named)) return posix.join(named, 'photon-setup');
  if (platform === 'darwin') return posix.join(homeFolder, 'Library', 'Application Support', 'photon-setup');
  return posix.join(homeFolder, '.local', 'state', 'photon-setup');
}
