/** The desktop systems that this program runs on. */
export const systems = ['windows', 'macos', 'linux'] as const;
export type System = (typeof systems)[number];

/** The system of this name of Node's; everything that is neither Windows nor macOS is handled as Linux. */
export function systemOf(platform: string): System {
  if (platform === 'win32') return 'windows';
  return platform === 'darwin' ? 'macos' : 'linux';
}
