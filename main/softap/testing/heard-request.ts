/** One complete request as the device reads it. */
export interface HeardRequest {
  readonly name: string;
  readonly body: Buffer;
  readonly raw: Buffer;
}

/** Reads one complete request from the beginning of these bytes; undefined while it is not all there. */
export function takeRequest(bytes: Buffer, transport: 'tcp' | 'http'): HeardRequest | undefined {
  return transport === 'tcp' ? takeTcp(bytes) : takeHttp(bytes);
}

function takeTcp(bytes: Buffer): HeardRequest | undefined {
  const head = /^([^\n]+)\n(\d+)\n\n/.exec(bytes.toString('latin1'));
  if (head === null) return undefined;
  return complete(bytes, head[1] ?? '', head[0].length, Number(head[2]));
}

function takeHttp(bytes: Buffer): HeardRequest | undefined {
  const text = bytes.toString('latin1');
  const head = /^(?:GET|POST) \/([a-z-]+) HTTP\/1\.1\r\n(?:[^\r]+\r\n)+\r\n/.exec(text);
  if (head === null) return undefined;
  const length = /\r\nContent-Length: (\d+)\r\n/.exec(head[0])?.[1];
  return complete(bytes, head[1] ?? '', head[0].length, Number(length ?? 0));
}

function complete(bytes: Buffer, name: string, start: number, length: number): HeardRequest | undefined {
  if (bytes.length < start + length) return undefined;
  return { name, body: bytes.subarray(start, start + length), raw: bytes };
}
