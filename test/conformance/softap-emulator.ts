import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import SoftAPMock from 'softap-emulator-js';

export interface Emulator {
  readonly port: number;
  /** Names of the commands that arrived, in order. */
  readonly commands: readonly string[];
  close(): Promise<void>;
}

export const emulatedId = '0a1b2c3d4e5f60718293a4b5';

/**
 * softap-emulator-js behind a port. It reads a request before its body is there and dies of a reset, so each request is
 * collected here and handed over whole.
 */
export async function startEmulator(scans: SoftAPMock['device']['scans']): Promise<Emulator> {
  const mock = new SoftAPMock();
  mock.device = { ...mock.device, device_id: emulatedId.toUpperCase(), claimed: '1', scans };
  const commands: string[] = [];
  const server = createServer((socket) => {
    collectRequest(socket, (request) => {
      commands.push(request.slice(0, request.indexOf('\n')));
      const writer = { write: (text: string) => socket.write(text), end: () => socket.end() };
      const inner = Object.assign(new EventEmitter(), writer);
      mock.server()(inner);
      inner.emit('data', request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** Name, length of the body, empty line, body. Calls back once per connection, as the device answers once. */
function collectRequest(socket: Socket, whole: (request: string) => void): void {
  let bytes = Buffer.alloc(0);
  const take = (chunk: Buffer): void => {
    bytes = Buffer.concat([bytes, chunk]);
    const head = /^[^\n]*\n(\d+)\n\n/.exec(bytes.toString('latin1'));
    if (head === null || bytes.length < head[0].length + Number(head[1])) return;
    socket.off('data', take);
    whole(bytes.toString());
  };
  socket.on('data', take);
  socket.on('error', () => socket.destroy());
}
