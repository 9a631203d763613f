/** Where Windows is installed, by the environment of this process. */
export function systemRootOf(env: Readonly<Record<string, string | undefined>>): string {
  return env['SystemRoot'] ?? env['windir'] ?? 'C:\\Windows';
}
