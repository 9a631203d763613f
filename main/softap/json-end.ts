/**
 * Looks for the end of a reply in all bytes of its body so far: the offset behind its last byte, or undefined
 * while it is not there. It remembers how far it looked: give it the same bytes again, with more behind them.
 */
export type FindEnd = (bytes: Uint8Array) => number | undefined;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACE = 0x7d;
const CLOSE_BRACKET = 0x5d;

/** Finds the end of the first JSON object, blind to what stands in its strings. */
export function findJsonEnd(): FindEnd {
  let at = 0;
  let depth = 0;
  let inString = false;

  const step = (byte: number): void => {
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
  };

  return (bytes) => {
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      step(byte);
      at += 1;
      if (depth === 0 && (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && !inString) return at;
    }
    return undefined;
  };
}
