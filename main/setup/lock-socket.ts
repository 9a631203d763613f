import { connect, createServer, type Server, type Socket } from 'node:net';

/** What a listener says of itself: `candidate` until it has looked around, then `owner`; `dead`: nobody listens. */
export type LockStanding = 'candidate' | 'owner' | 'dead';

/** The listening end of a lock. */
export interface LockServer {
  becomeOwner(): void;
  close(): Promise<void>;
}

/** A process that does not say what it is within this real time hangs, and still owns what it owned. */
const HUNG_MS = 3000;
const LONGEST_LINE = 64;

/** Listens at a path; null if somebody listens there already. */
export async function listenAt(
  path: string,
  first: 'candidate' | 'owner',
  onAskedToLeave: () => void,
): Promise<LockServer | null> {
  const open = new Set<Socket>();
  let standing = first;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    socket.write(`${standing}\n`);
    hearLeave(socket, onAskedToLeave);
    socket.unref();
  });
  if (!(await listening(server, path))) return null;
  server.unref();
  return {
    becomeOwner: () => {
      standing = 'owner';
      for (const socket of open) socket.write('owner\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Asks who listens at a path; with `untilDecided` a candidate is waited for. */
export function standingAt(path: string, untilDecided: boolean): Promise<LockStanding> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let heard = '';
    const end = (standing: LockStanding): void => {
      resolve(standing);
      socket.destroy();
    };
    socket.setTimeout(HUNG_MS, () => {
      end('owner');
    });
    socket.on('error', () => {
      end('dead');
    });
    socket.on('close', () => {
      end('dead');
    });
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      if (heard.includes('owner\n')) end('owner');
      else if (heard.includes('candidate\n') && !untilDecided) end('candidate');
    });
  });
}

/** Says `leave` to whoever listens; `closed` resolves when that process gives the lock up or dies. */
export function askToLeave(path: string): { readonly closed: Promise<void>; readonly stop: () => void } {
  const socket = connect(path);
  socket.on('error', () => undefined);
  socket.on('connect', () => socket.write('leave\n'));
  socket.resume();
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      resolve();
    });
  });
  return { closed, stop: () => socket.destroy() };
}

function hearLeave(socket: Socket, onAskedToLeave: () => void): void {
  let heard = '';
  socket.on('data', (bytes) => {
    heard = (heard + bytes.toString('latin1')).slice(0, LONGEST_LINE);
    if (heard.startsWith('leave\n')) {
      heard = '';
      onAskedToLeave();
    }
  });
}

function listening(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(path, () => {
      resolve(true);
    });
  });
}
