import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { controlRoutes, type ControlReply } from './control-routes';
import type { ControlledWorld } from './controlled-world';

/** No route of Particle's begins so (cloud 9.3). */
const CONTROL_PREFIX = '/_sim';

export interface ControlServer {
  /** Where the routes begin. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the control port on loopback. It answers wherever the PC's radio is: it is no part of the world. */
export async function startControlServer(world: ControlledWorld): Promise<ControlServer> {
  const server = createServer((request, response) => {
    // A caller that goes away before its answer is no concern of the world's.
    serve(world, request, response).catch(() => request.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${CONTROL_PREFIX}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function serve(world: ControlledWorld, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body, afterwards } = await answer(world, request);
  if (afterwards !== undefined) response.once('finish', afterwards);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function answer(world: ControlledWorld, request: IncomingMessage): Promise<ControlReply> {
  // Web pages send their origin along; none of them has business here.
  if (request.headers.origin !== undefined) return { status: 403, body: { error: 'not-for-browsers' } };
  const { method = '', url = '' } = request;
  const path = url.startsWith(`${CONTROL_PREFIX}/`) ? url.slice(CONTROL_PREFIX.length) : '';
  const route = controlRoutes.get(`${method} ${path}`);
  if (route === undefined) return { status: 404, body: { error: 'unknown-route' } };
  return route(world, await readJson(request));
}

/** The body as JSON; undefined when it is empty or none. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
