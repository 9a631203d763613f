import { createServer, type AddressInfo, type Socket } from 'node:net';

interface BoundPort {
  readonly port: number;
  close(): Promise<void>;
}

/** Binds a port and keeps it bound until closed, so that nobody else can take it; 0 takes any. Rejects if it is taken. */
export async function listenOn(onSocket: (socket: Socket) => void, port: number, host: string): Promise<BoundPort> {
  const server = createServer({ allowHalfOpen: true }, onSocket);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
