/** A piece that the device's JSON reader finds. `end` is -1 while an object or array is not closed. */
export interface JsonToken {
  readonly kind: 'object' | 'array' | 'string' | 'primitive';
  readonly start: number;
  end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEVER_CLOSED = -1;
const skipped = bytesOf(' \t\r\n,:');
const endOfPrimitive = bytesOf(' \t\r\n,:]}');
const escapable = bytesOf('"/\\bfnrt');

function bytesOf(text: string): ReadonlySet<number> {
  return new Set(Buffer.from(text));
}

/**
 * Cuts a body into tokens as the firmware's forgiving reader does (softap 3): it does not look at commas and colons,
 * takes unquoted words, and on the first error simply stops, keeping what it has found so far.
 */
export function jsonTokens(body: Buffer): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  const open: JsonToken[] = [];
  let at = 0;
  while (at < body.length && body[at] !== 0) {
    const byte = body[at] ?? 0;
    const character = String.fromCharCode(byte);
    if (skipped.has(byte)) {
      at += 1;
    } else if (character === '{' || character === '[') {
      const token: JsonToken = { kind: character === '{' ? 'object' : 'array', start: at, end: NEVER_CLOSED };
      tokens.push(token);
      open.push(token);
      at += 1;
    } else if (character === '}' || character === ']') {
      const closed = open.pop();
      if (closed?.kind !== (character === '}' ? 'object' : 'array')) break;
      closed.end = at + 1;
      at += 1;
    } else {
      const isString = byte === QUOTE;
      const end = isString ? endOfString(body, at + 1) : endOfWord(body, at);
      if (end === undefined) break;
      tokens.push({ kind: isString ? 'string' : 'primitive', start: isString ? at + 1 : at, end });
      at = isString ? end + 1 : end;
    }
  }
  return tokens;
}

/** Where the closing quote is; `undefined` if there is none or a backslash stands before a character it must not. */
function endOfString(body: Buffer, from: number): number | undefined {
  let at = from;
  while (at < body.length && body[at] !== 0) {
    if (body[at] === QUOTE) return at;
    if (body[at] === BACKSLASH) {
      const length = escapeLength(body, at);
      if (length === undefined) return undefined;
      at += length;
    } else {
      at += 1;
    }
  }
  return undefined;
}

function escapeLength(body: Buffer, at: number): number | undefined {
  const escaped = body[at + 1] ?? 0;
  if (escapable.has(escaped)) return 2;
  const isUnicode = /^u[0-9a-fA-F]{4}$/.test(body.toString('latin1', at + 1, at + 6));
  return isUnicode ? 6 : undefined;
}

function endOfWord(body: Buffer, from: number): number | undefined {
  let at = from;
  while (at < body.length && body[at] !== 0) {
    const byte = body[at] ?? 0;
    if (endOfPrimitive.has(byte)) return at;
    if (byte < 0x20 || byte >= 0x7f) return undefined;
    at += 1;
  }
  return at;
}
