// Stands at the borders of a network namespace: what listens in here leads to a socket file outside of it.
//
//   relay.mjs [{"name", "host", "port", "socket"}, …]
//
// Reads one JSON list of names a line: those are open from then on, all others are closed, their connections too.
import { createConnection, createServer } from 'node:net';
import { createInterface } from 'node:readline';

const doors = JSON.parse(process.argv[2] ?? '[]').map((door) => ({ ...door, server: null, sockets: new Set() }));

function pass(door, near) {
  const far = createConnection(door.socket);
  door.sockets.add(near);
  near.on('error', () => far.destroy());
  near.on('close', () => far.destroy());
  // A device that resets is seen to reset. Only a TCP socket can: a socket file throws.
  far.on('error', () => near.resetAndDestroy());
  far.on('close', () => near.destroy());
  near.on('close', () => door.sockets.delete(near));
  near.pipe(far).pipe(near);
}

async function open(door) {
  const server = createServer({ allowHalfOpen: true }, (near) => pass(door, near));
  door.server = server;
  await new Promise((resolve) => server.listen(door.port, door.host, resolve));
}

async function close(door) {
  const { server } = door;
  door.server = null;
  const closed = new Promise((resolve) => server.close(resolve));
  for (const socket of door.sockets) socket.destroy();
  await closed;
}

for await (const line of createInterface({ input: process.stdin })) {
  const wanted = JSON.parse(line);
  for (const door of doors) {
    if (wanted.includes(door.name) && door.server === null) await open(door);
    else if (!wanted.includes(door.name) && door.server !== null) await close(door);
  }
  console.log('ok');
}
process.exit(0);
