import { jsonTokens, type JsonToken } from './json-tokens';

/** The kind of value that a command takes under each of its keys. */
export type FieldKinds = Readonly<Record<string, 'string' | 'number'>>;

export interface RequestFields {
  /** The raw bytes between the quotes, nothing unescaped; `undefined` when the key was not sent. */
  text(key: string): Buffer | undefined;
  /** 0 when the key was not sent. */
  number(key: string): number;
}

/**
 * Reads a request body as the firmware does (softap 3): one flat object, keys exact, an unknown key or a value of
 * another kind rejects the whole request (null), the last of two equal keys wins.
 */
export function readRequest(body: Buffer, kinds: FieldKinds): RequestFields | null {
  const [object, ...rest] = jsonTokens(body);
  if (object?.kind !== 'object') return null;
  const inside = rest.filter((token) => object.end < 0 || token.start < object.end);
  const texts = new Map<string, Buffer>();
  const numbers = new Map<string, number>();

  for (let index = 0; index < inside.length; index += 2) {
    const [key, value] = [inside[index], inside[index + 1]];
    if (key === undefined || value === undefined || isNested(key) || isNested(value)) return null;
    const name = body.toString('latin1', key.start, key.end);
    const raw = body.subarray(value.start, value.end);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === 'string' && value.kind === 'string') texts.set(name, Buffer.from(raw));
    else if (kind === 'number' && value.kind === 'primitive') numbers.set(name, leadingNumber(raw.toString('latin1')));
    else return null;
  }
  return { text: (key) => texts.get(key), number: (key) => numbers.get(key) ?? 0 };
}

function isNested(token: JsonToken): boolean {
  return token.kind === 'object' || token.kind === 'array';
}

/** The digits at the front, as 32 bits; words such as `null` and `true` are 0. */
function leadingNumber(text: string): number {
  const digits = /^[+-]?\d+/.exec(text)?.[0];
  return digits === undefined ? 0 : Number(BigInt.asIntN(32, BigInt(digits.replace('+', ''))));
}
