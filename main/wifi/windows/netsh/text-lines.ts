/** A line of netsh, with its line end taken off. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** What follows the first colon of a line; undefined where there is none. Blanks around it are netsh's (wifi 3.5). */
export function valueOf(line: string): string | undefined {
  const colon = line.indexOf(':');
  return colon < 0 ? undefined : line.slice(colon + 1).trim();
}

/** What comes before the first colon; French puts a no-break space between (wifi 3.5). */
export function labelOf(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf(':'))).trim();
}
