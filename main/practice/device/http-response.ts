import type { Frame } from './answer';

const uncached =
  'Cache-Control: no-store, no-cache, must-revalidate, post-check=0, pre-check=0\r\nPragma: no-cache\r\n';
const rest = `${uncached}Connection: Keep-Alive\r\nAccess-Control-Allow-Origin: *\r\n`;

const chunkedHead = (status: string, type: string): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${rest}Transfer-Encoding: chunked\r\n\r\n`;
const lastChunk = Buffer.from('0\r\n\r\n');

/** 200 whatever the command said, every write a chunk of its own; no chunk for a rejected body (softap 2.4). */
export const httpFrame: Frame = (writes) => {
  const chunks = (writes ?? []).flatMap((write) => [
    Buffer.from(`${write.length.toString(16)}\r\n`),
    write,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([Buffer.from(chunkedHead('200 OK', 'application/json')), ...chunks, lastChunk]);
};

/** No route takes a body of this type. */
export const typeNotServed = Buffer.from(
  `HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n${uncached}Connection: Keep-Alive\r\nContent-Length: 0\r\n\r\n`,
);

/** The pages beside the commands: two redirects, a greeting with its NUL byte, and 404. */
export function pageAt(path: string): Buffer {
  if (path === '/') return redirectTo('/index');
  if (path === '/index') return redirectTo('/hello');
  if (path === '/hello') {
    return Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n${rest}Content-Length: 14\r\n\r\nSoft AP Setup\0`,
    );
  }
  return Buffer.concat([Buffer.from(chunkedHead('404 Not Found', 'text/html')), lastChunk]);
}

function redirectTo(location: string): Buffer {
  const head = `HTTP/1.1 301 Moved Permanently\r\nLocation: ${location}\r\n${rest}Content-Length: 0\r\n\r\n`;
  return Buffer.from(head);
}
