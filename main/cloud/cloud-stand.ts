import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../ports/log';

/** One request as the stand received it. */
export interface SeenRequest {
  readonly route: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface CloudStand {
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly SeenRequest[];
  openSockets(): number;
  close(): Promise<void>;
}

export type Answer = (response: ServerResponse, request: SeenRequest, turn: number) => void;

/** For tests: a real HTTP server whose answers the test decides. `port` 0 takes any. */
export async function openCloudStand(answer: Answer, port = 0): Promise<CloudStand> {
  const requests: SeenRequest[] = [];
  let sockets = 0;
  const server = createServer((incoming, response) => {
    void readAll(incoming).then((body) => {
      const route = `${incoming.method ?? ''} ${incoming.url ?? ''}`;
      const request = { route, headers: incoming.headers, body };
      requests.push(request);
      answer(response, request, requests.length);
    });
  });
  server.on('connection', (socket) => {
    sockets += 1;
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const taken = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${taken}`,
    port: taken,
    requests,
    openSockets: () => sockets,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** An answer in JSON. */
export function json(status: number, content: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content));
  };
}

/** An answer of any other type. */
export function plain(status: number, type: string, content: string, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { ...(type === '' ? {} : { 'content-type': type }), ...headers }).end(content);
  };
}

/** A log that can be searched. */
export function openTestLog(): Log & { text(): string } {
  const lines: string[] = [];
  const add = (event: string, fields?: Readonly<Record<string, unknown>>): void => {
    lines.push(`${event} ${JSON.stringify(fields ?? {})}`);
  };
  return { info: add, warn: add, text: () => lines.join('\n') };
}
