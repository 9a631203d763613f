import { answer, type Frame } from './answer';
import { readerOf, type ByteReader } from './byte-reader';
import { isCommand, takesBody } from './commands';
import type { Connection } from './connections';
import type { DeviceCore } from './device-core';
import { readHead } from './tcp-request';
import { createWorker } from './worker';

/** Two line feeds, then the writes as one run of bytes; only the line feeds for a rejected body (softap 2.2). */
const frame: Frame = (writes) => Buffer.concat([Buffer.from('\n\n'), ...(writes ?? [])]);

/** Serves the line protocol; call the result for each connection that was taken. */
export function createTcpService(core: DeviceCore): (connection: Connection) => void {
  const worker = createWorker();
  let isFirstTaken = false;
  core.life.onListening(() => {
    isFirstTaken = false;
    worker.restart();
  });

  return (connection) => {
    const staysOpen = core.generation === 'g1' && !isFirstTaken;
    isFirstTaken = true;
    let isUsed = false;
    const reader = readerOf(connection, () => {
      isUsed = true;
      worker.run(() => serve(core, connection, reader, staysOpen));
    });
    void connection.ended.then(() => {
      if (!isUsed) connection.finish();
    });
  };
}

async function serve(core: DeviceCore, connection: Connection, reader: ByteReader, staysOpen: boolean): Promise<void> {
  const head = await readHead(reader);
  if (head === null) return abort(core, connection);
  const { name } = head;
  if (name === null || !isCommand(name)) {
    connection.finish();
    return;
  }
  const body = takesBody(name) ? await reader.bytes(head.length) : Buffer.alloc(0);
  if (body === null) return abort(core, connection);
  const answered = await answer(core, connection, { name, body, frame });
  if (answered === 'over') void connection.ended.then(connection.finish);
  else if (!staysOpen) connection.finish();
}

/** A request that broke off: older firmware never gets out of its reading loop again (softap 2.3). */
async function abort(core: DeviceCore, connection: Connection): Promise<void> {
  if (connection.wasDropped()) return;
  core.log.halfRequest();
  if (core.generation === 'g2') connection.finish();
  else await new Promise<void>(() => undefined);
}
