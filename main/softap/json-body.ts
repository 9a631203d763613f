import { ByteCollector } from './byte-collector';
import type { FindEnd } from './json-end';
import type { Reading, Verdict } from './wire';

const OPEN_BRACE = 0x7b;

/** The body of a reply: blanks, one JSON object, and whatever follows it. */
export class JsonBody {
  readonly #bytes = new ByteCollector();
  readonly #findEnd: FindEnd;

  constructor(findEnd: FindEnd) {
    this.#findEnd = findEnd;
  }

  get empty(): boolean {
    return this.#bytes.length === 0;
  }

  push(piece: Uint8Array): Reading {
    this.#bytes.append(this.empty ? withoutLeadingBlanks(piece) : piece);
    if (this.empty) return { kind: 'more' };
    const bytes = this.#bytes.all();
    if (bytes[0] !== OPEN_BRACE) return { kind: 'foreign' };
    const end = this.#findEnd(bytes);
    return end === undefined ? { kind: 'more' } : { kind: 'json', json: bytes.slice(0, end) };
  }

  /** Nothing follows any more. */
  end(): Verdict {
    return { kind: this.empty ? 'empty' : 'cut' };
  }
}

function withoutLeadingBlanks(piece: Uint8Array): Uint8Array {
  const start = piece.findIndex((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return start < 0 ? piece.subarray(0, 0) : piece.subarray(start);
}
