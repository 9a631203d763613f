/** A request as the device's HTTP server takes it from the first segment (softap 2.4). */
export interface HttpRequest {
  readonly path: string;
  readonly contentLength: number;
  /** Body bytes that came in the first segment. */
  readonly body: Buffer;
  readonly isTypeServed: boolean;
  readonly closes: boolean;
}

/** Not a request to this server: no answer; closed only if the segment asked for it. */
interface IgnoredSegment {
  readonly ignored: true;
  readonly closes: boolean;
}

const SHORTEST_SEGMENT = 18;

/** The types the server knows; any of them but the first does not fit the routes. Types it does not know fit. */
const knownTypes = [
  'application/octet-stream',
  'application/javascript',
  'application/json',
  'application/x-tlv8',
  'application/x-bplist',
  'application/x-ns-proxy-autoconfig',
  'text/html',
  'text/css',
  'text/plain',
  'text/event-stream',
  'text/xml',
  'text/javascript',
  'image/png',
  'image/gif',
  'image/jpeg',
  'image/svg+xml',
  'image/vnd.microsoft.icon',
  'audio/mpeg',
];

/** Reads the first segment of a request; header names are matched in their exact case. */
export function readSegment(segment: Buffer): HttpRequest | IgnoredSegment {
  const text = segment.toString('latin1');
  const closes = text.includes('Connection: close');
  const bodyAt = text.indexOf('\r\n\r\n') + 4;
  const path = /^(?:GET|POST|PUT) (\S+) HTTP\/1\.1/.exec(text)?.[1];
  if (segment.length < SHORTEST_SEGMENT || bodyAt < 4 || path === undefined) return { ignored: true, closes };
  const head = text.slice(0, bodyAt);
  const type = /\r\nContent-Type: ([^\r;]*)/.exec(head)?.[1] ?? 'application/octet-stream';
  const contentLength = Number(/\r\nContent-Length: (\d+)/.exec(head)?.[1] ?? '0') & 0xffff;
  return {
    path: path.replace(/\?.*$/, ''),
    contentLength,
    body: segment.subarray(bodyAt, bodyAt + contentLength),
    isTypeServed: knownTypes.indexOf(type) <= 0,
    closes,
  };
}
