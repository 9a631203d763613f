import { ByteCollector } from './byte-collector';
import { JsonBody } from './json-body';
import type { FindEnd } from './json-end';
import { joinBytes, utf8, type Reading, type ReplyReader, type Verdict, type Wire } from './wire';

/** Port 5609: name, length in bytes, blank line, body; LF only (softap 2.1). */
export const tcpWire: Wire = {
  request: (command, body) => joinBytes(utf8(`${command}\n${body.length}\n\n`), body),
  reader: (findEnd) => new TcpReply(findEnd),
};

const LF = 0x0a;
const OPEN_BRACE = 0x7b;
/** Nobody sends any header; the grammar allows for some (softap 2.2). */
const HEAD_MAX_BYTES = 1024;
const HEADER_LINE = /^[!-9;-z|~]+:[\t -~]*$/;
const HEADER_LINE_BEGUN = /^[!-9;-z|~]*(?::[\t -~]*)?$/;

/** `LF LF json`, with optional header lines before the blank line. A bare JSON object is taken as well. */
class TcpReply implements ReplyReader {
  readonly #head = new ByteCollector();
  readonly #body: JsonBody;
  #inBody = false;

  constructor(findEnd: FindEnd) {
    this.#body = new JsonBody(findEnd);
  }

  push(piece: Uint8Array): Reading {
    if (this.#inBody) return this.#body.push(piece);
    this.#head.append(piece);
    const head = readHead(this.#head.all());
    if (head === 'foreign') return { kind: 'foreign' };
    if (head === 'unfinished') return { kind: 'more' };
    this.#inBody = true;
    return this.#body.push(this.#head.all().slice(head));
  }

  end(): Verdict {
    return this.#inBody ? this.#body.end() : { kind: 'cut' };
  }

  stalled(): 'empty' | 'unfinished' {
    return this.#inBody && this.#body.empty ? 'empty' : 'unfinished';
  }
}

/** Where the body begins. The first line that no Photon sends decides at once, so that nobody waits for its end. */
function readHead(bytes: Uint8Array): number | 'unfinished' | 'foreign' {
  if (bytes[0] === OPEN_BRACE) return 0;
  if (bytes[0] === LF && bytes[1] === LF) return 2;
  const start = bytes[0] === LF ? 1 : 0;
  const blankLine = Buffer.from(bytes).indexOf('\n\n', start);
  const lines = Buffer.from(blankLine < 0 ? bytes.subarray(start) : bytes.subarray(start, blankLine))
    .toString('latin1')
    .split('\n');
  const unfinished = blankLine < 0 ? (lines.pop() ?? '') : '';
  if (!lines.every((line) => HEADER_LINE.test(line)) || !HEADER_LINE_BEGUN.test(unfinished)) return 'foreign';
  if (blankLine >= 0) return blankLine + 2;
  return bytes.length > HEAD_MAX_BYTES ? 'foreign' : 'unfinished';
}
