import type { ByteReader } from './byte-reader';

/** What stands before the body; `null` name when the line is too long for the firmware's buffer. */
interface TcpRequestHead {
  readonly name: string | null;
  /** As the firmware's unchecked arithmetic has it; below 0 counts as 0. */
  readonly length: number;
}

const LONGEST_NAME = 29;
const LINE_FEED = 0x0a;
const ZERO_DIGIT = 0x30;

/** Reads name, length and header lines up to the empty line (softap 2.1); null if the connection ends within. */
export async function readHead(reader: ByteReader): Promise<TcpRequestHead | null> {
  const name: number[] = [];
  for (;;) {
    const byte = await reader.byte();
    if (byte === null) return null;
    if (byte === LINE_FEED || byte === 0) break;
    name.push(byte);
    if (name.length > LONGEST_NAME) return { name: null, length: 0 };
  }
  const length = await readLine(reader, (sum, byte) => (sum * 10 + byte - ZERO_DIGIT) | 0);
  if (length === null) return null;
  for (;;) {
    const size = await readLine(reader, (count) => count + 1);
    if (size === null) return null;
    if (size === 0) return { name: Buffer.from(name).toString('latin1'), length: Math.max(0, length) };
  }
}

async function readLine(reader: ByteReader, fold: (sum: number, byte: number) => number): Promise<number | null> {
  for (let sum = 0; ;) {
    const byte = await reader.byte();
    if (byte === null) return null;
    if (byte === LINE_FEED) return sum;
    sum = fold(sum, byte);
  }
}
