import { answer } from './answer';
import { commandNames, takesBody, type CommandName } from './commands';
import type { Connection } from './connections';
import type { DeviceCore } from './device-core';
import { readSegment, type HttpRequest } from './http-request';
import { httpFrame, pageAt, typeNotServed } from './http-response';
import { createWorker } from './worker';

/** Serves HTTP as little of it as the firmware knows; call the result for each connection that was taken. */
export function createHttpService(core: DeviceCore): (connection: Connection) => void {
  const worker = createWorker();
  let isFirstTaken = false;
  core.life.onListening(() => {
    isFirstTaken = false;
    worker.restart();
  });

  return (connection) => {
    const staysOpen = core.generation === 'g1' && !isFirstTaken;
    isFirstTaken = true;
    collectRequests(core, connection, (request) => {
      worker.run(async () => {
        const answered = await respond(core, connection, request);
        if (answered === 'replied' && request.closes && !staysOpen) connection.finish();
      });
    });
    void connection.ended.then(() => {
      worker.run(() => {
        connection.finish();
        return Promise.resolve();
      });
    });
  };
}

/** Calls back with each whole request; its head must come in one segment, its body may take several (softap 2.4). */
function collectRequests(core: DeviceCore, connection: Connection, onRequest: (request: HttpRequest) => void): void {
  let pending: HttpRequest | null = null;
  let hasStray = false;

  connection.socket.on('data', (segment: Buffer) => {
    const request = pending === null ? readSegment(segment) : withMore(pending, segment);
    pending = null;
    if ('ignored' in request) {
      hasStray = true;
      if (request.closes) connection.finish();
    } else if (request.body.length < request.contentLength) {
      pending = request;
    } else {
      onRequest(request);
    }
  });
  connection.socket.once('end', () => {
    if (pending !== null || hasStray) core.log.halfRequest();
  });
}

function withMore(request: HttpRequest, segment: Buffer): HttpRequest {
  return { ...request, body: Buffer.concat([request.body, segment]).subarray(0, request.contentLength) };
}

async function respond(core: DeviceCore, connection: Connection, request: HttpRequest): Promise<'replied' | 'over'> {
  const name = commandAt(core, request.path);
  if (name !== null && request.isTypeServed) {
    const body = takesBody(name) ? request.body : Buffer.alloc(0);
    return answer(core, connection, { name, body, frame: httpFrame });
  }
  await connection.write(request.isTypeServed ? pageAt(request.path) : typeNotServed);
  return 'replied';
}

/** Older firmware takes any path that begins with a command's, in any case (softap 2.4). */
function commandAt(core: DeviceCore, path: string): CommandName | null {
  const isAt = (name: CommandName): boolean =>
    core.generation === 'g1' ? path.toLowerCase().startsWith(`/${name}`) : path === `/${name}`;
  return commandNames.find(isAt) ?? null;
}
