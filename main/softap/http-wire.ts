import type { SoftApAddress } from '../ports/soft-ap-device';
import { ByteCollector } from './byte-collector';
import { Chunks } from './chunks';
import { readHttpHead } from './http-head';
import { JsonBody } from './json-body';
import type { FindEnd } from './json-end';
import { joinBytes, utf8, type Reading, type ReplyReader, type Verdict, type Wire } from './wire';

/**
 * Port 80. The device reads bytes rather than HTTP: exact header case, no JSON content type, everything in one
 * segment, and it closes only when told so (softap 2.4).
 */
export function httpWire(address: SoftApAddress): Wire {
  const host = address.port === 80 ? address.host : `${address.host}:${address.port}`;
  return {
    request: (command, body) => {
      const first = `${body.length === 0 ? 'GET' : 'POST'} /${command} HTTP/1.1\r\nHost: ${host}\r\n`;
      const about = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n`;
      return joinBytes(utf8(`${first}${body.length === 0 ? '' : about}Connection: close\r\n\r\n`), body);
    },
    reader: (findEnd) => new HttpReply(findEnd),
  };
}

const HEAD_MAX_BYTES = 8 * 1024;
const HTTP_BEGINS = 'HTTP/1.';

type Payload = (piece: Uint8Array) => { readonly bytes: Uint8Array; readonly state: 'open' | 'done' | 'broken' };

class HttpReply implements ReplyReader {
  readonly #head = new ByteCollector();
  readonly #body: JsonBody;
  #payload: Payload | undefined;
  #endsWithConnection = false;

  constructor(findEnd: FindEnd) {
    this.#body = new JsonBody(findEnd);
  }

  push(piece: Uint8Array): Reading {
    if (this.#payload !== undefined) return this.#pushBody(this.#payload, piece);
    this.#head.append(piece);
    const text = Buffer.from(this.#head.all()).toString('latin1');
    if (!HTTP_BEGINS.startsWith(text.slice(0, HTTP_BEGINS.length))) return { kind: 'foreign' };
    if (/^HTTP\/1\.[01] 503/.test(text)) return { kind: 'busy' };
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return { kind: text.length > HEAD_MAX_BYTES ? 'foreign' : 'more' };
    return this.#begin(text.slice(0, end), this.#head.all().slice(end + 4));
  }

  end(): Verdict {
    return this.#endsWithConnection ? this.#body.end() : { kind: 'cut' };
  }

  stalled(): 'empty' | 'unfinished' {
    return 'unfinished';
  }

  #begin(headText: string, rest: Uint8Array): Reading {
    const head = readHttpHead(headText);
    if (head?.status !== 200) return { kind: 'foreign' };
    this.#endsWithConnection = !head.chunked && head.contentLength === null;
    this.#payload = head.chunked ? chunkedPayload() : plainPayload(head.contentLength);
    return this.#pushBody(this.#payload, rest);
  }

  #pushBody(payload: Payload, piece: Uint8Array): Reading {
    const { bytes, state } = payload(piece);
    const reading = this.#body.push(bytes);
    if (reading.kind !== 'more' || state === 'open') return reading;
    return state === 'done' ? this.#body.end() : { kind: 'foreign' };
  }
}

function chunkedPayload(): Payload {
  const chunks = new Chunks();
  return (piece) => ({ bytes: chunks.push(piece), state: chunks.state });
}

function plainPayload(contentLength: number | null): Payload {
  let left = contentLength ?? Number.POSITIVE_INFINITY;
  return (piece) => {
    const bytes = piece.subarray(0, Math.min(left, piece.length));
    left -= bytes.length;
    return { bytes, state: left === 0 ? 'done' : 'open' };
  };
}
