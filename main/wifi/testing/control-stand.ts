import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A control port, and what it was asked. `requests`: routes as `GET /radio`. */
export interface ControlStand {
  readonly control: string;
  readonly requests: readonly { readonly route: string; readonly body: string }[];
  openSockets(): number;
  close(): Promise<void>;
}

/** A control port whose answers the test decides, by route. */
export async function openControlStand(
  answer: (route: string, response: ServerResponse, body: string) => void,
): Promise<ControlStand> {
  const requests: { route: string; body: string }[] = [];
  let sockets = 0;
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const route = `${request.method ?? ''} ${request.url ?? ''}`;
      requests.push({ route, body });
      answer(route, response, body);
    });
  });
  server.on('connection', (socket) => {
    sockets += 1;
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    control: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    openSockets: () => sockets,
    close: () => closeServer(server),
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}

/** Answers with this status and content. */
export function sendJson(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}
