import type { Socket } from 'node:net';

/** One connection to the device that it has taken. */
export interface Connection {
  readonly socket: Socket;
  /** Resolves when the connection is over, whoever ended it. */
  readonly closed: Promise<void>;
  /** Resolves when the other side has ended its half, or the connection is over. */
  readonly ended: Promise<void>;
  /** The device itself has dropped it, with its network. */
  wasDropped(): boolean;
  /** Resolves when the bytes are out, or the connection is over. */
  write(bytes: Buffer): Promise<void>;
  readonly finish: () => void;
  reset(): void;
}

/** The device's few connections, over both of its ports (softap 2.3). */
export interface Connections {
  accept(socket: Socket, serve: (connection: Connection) => void): void;
  /** The network is gone: half of them see an end, half a reset. */
  dropAll(): void;
}

const MOST_OPEN = 10;

/** `isOpen` decides at each new socket; one that must not be there is reset at once. */
export function createConnections(isOpen: () => boolean): Connections {
  const open = new Set<Connection & { drop(withReset: boolean): void }>();
  const waiting: { readonly socket: Socket; readonly serve: (connection: Connection) => void }[] = [];

  const serveNext = (): void => {
    while (open.size < MOST_OPEN) {
      const next = waiting.shift();
      if (next === undefined) return;
      if (!next.socket.destroyed) admit(next.socket, next.serve);
    }
  };

  const admit = (socket: Socket, serve: (connection: Connection) => void): void => {
    const connection = connectionOn(socket);
    open.add(connection);
    void connection.closed.then(() => {
      open.delete(connection);
      serveNext();
    });
    serve(connection);
  };

  return {
    accept: (socket, serve) => {
      socket.on('error', () => socket.destroy());
      socket.setNoDelay(true);
      if (!isOpen()) socket.resetAndDestroy();
      else if (open.size >= MOST_OPEN) waiting.push({ socket, serve });
      else admit(socket, serve);
    },
    dropAll: () => {
      for (const { socket } of waiting.splice(0)) socket.resetAndDestroy();
      [...open].forEach((connection, index) => {
        connection.drop(index % 2 === 1);
      });
    },
  };
}

function connectionOn(socket: Socket): Connection & { drop(withReset: boolean): void } {
  let dropped = false;
  const closed = new Promise<void>((resolve) =>
    socket.once('close', () => {
      resolve();
    }),
  );
  const ended = new Promise<void>((resolve) =>
    socket.once('end', () => {
      resolve();
    }),
  );
  const reset = (): void => {
    if (!socket.destroyed) socket.resetAndDestroy();
  };
  return {
    socket,
    closed,
    ended: Promise.race([ended, closed]),
    wasDropped: () => dropped,
    write: (bytes) => {
      if (socket.destroyed || !socket.writable) return Promise.resolve();
      const written = new Promise<void>((resolve) => {
        socket.write(bytes, () => {
          resolve();
        });
      });
      return Promise.race([written, closed]);
    },
    finish: () => {
      socket.end();
    },
    reset,
    drop: (withReset) => {
      dropped = true;
      if (withReset) reset();
      else socket.destroy();
    },
  };
}
