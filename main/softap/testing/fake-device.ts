import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { SoftApAddress } from '../../ports/soft-ap-device';
import { takeRequest, type HeardRequest } from './heard-request';

/** What to do with the n-th complete request, from 0. */
export type Script = (request: HeardRequest, socket: Socket, index: number) => void;

/** A server on loopback that reads whole requests and answers as its script says. */
export interface FakeDevice {
  readonly address: SoftApAddress;
  readonly requests: readonly HeardRequest[];
  /** Bytes of requests that were begun and never completed. */
  unfinished(): number;
  connections(): number;
  stop(): Promise<void>;
}

export async function startFakeDevice(script: Script, transport: 'tcp' | 'http' = 'tcp'): Promise<FakeDevice> {
  const requests: HeardRequest[] = [];
  const sockets = new Set<Socket>();
  const begun = new Map<Socket, Buffer>();
  let connections = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    let heard: Buffer | undefined = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('end', () => socket.end());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (piece: Buffer) => {
      if (heard === undefined) return;
      heard = Buffer.concat([heard, piece]);
      begun.set(socket, heard);
      const request = takeRequest(heard, transport);
      if (request === undefined) return;
      heard = undefined;
      begun.delete(socket);
      requests.push(request);
      script(request, socket, requests.length - 1);
    });
  });
  const port = await listen(server);
  return {
    address: { host: '127.0.0.1', port, transport },
    requests,
    unfinished: () => [...begun.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    connections: () => connections,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

export async function listen(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
