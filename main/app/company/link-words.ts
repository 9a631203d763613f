/** The link among the words that an instance was started with: Windows and Linux hand it over as an argument. */
export function linkAmong(argv: readonly string[], scheme: string): string | undefined {
  return argv.slice(1).find((word) => word.toLowerCase().startsWith(`${scheme}:`));
}
