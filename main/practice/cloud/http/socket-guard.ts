import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Keeps a server's sockets in step with whether the PC can reach it: where it cannot, they are reset. */
export class SocketGuard {
  readonly #sockets = new Set<Socket>();
  readonly #reachable: () => boolean;

  constructor(server: Server, reachable: () => boolean) {
    this.#reachable = reachable;
    server.on('connection', (socket) => {
      this.#admit(socket);
    });
  }

  /** The PC may have moved: ends every open socket, streams too, when the server is out of reach now. */
  recheck(): void {
    if (!this.#reachable()) this.resetAll();
  }

  resetAll(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  #admit(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (!this.#reachable()) {
      socket.resetAndDestroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
