// Stands at the borders of a room, mostly a network namespace: what listens in here leads to a socket file outside.
//
//   relay.mjs [{"name", "host", "port", "socket", "patienceMs"}, …]
//
// Reads one JSON list of names a line: those are open from then on, all others are closed, their connections too. A door
// with patience is never seen closed: who comes waits so long for it to be opened, as for a network without a way out.
// A line with the name of a door alone knocks there, from inside: whoever is behind it answers to HTTP, or nobody does.
import { createConnection, createServer } from 'node:net';
import { createInterface } from 'node:readline';

const doors = JSON.parse(process.argv[2] ?? '[]').map((door) => ({
  ...door,
  server: null,
  isOpen: false,
  sockets: new Set(),
  waiting: new Set(),
}));

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

function come(door, near) {
  if (door.isOpen) {
    pass(door, near);
    return;
  }
  const giveUp = setTimeout(() => near.resetAndDestroy(), door.patienceMs);
  const enter = () => {
    clearTimeout(giveUp);
    door.waiting.delete(enter);
    if (!near.destroyed) pass(door, near);
  };
  near.on('error', () => undefined);
  near.on('close', () => {
    clearTimeout(giveUp);
    door.waiting.delete(enter);
  });
  door.waiting.add(enter);
}

async function listen(door) {
  const server = createServer({ allowHalfOpen: true }, (near) => come(door, near));
  door.server = server;
  await new Promise((resolve) => server.listen(door.port, door.host, resolve));
}

async function open(door) {
  door.isOpen = true;
  if (door.server === null) await listen(door);
  for (const enter of door.waiting) enter();
}

async function close(door) {
  door.isOpen = false;
  for (const socket of door.sockets) socket.destroy();
  if (door.patienceMs > 0) return;
  const { server } = door;
  door.server = null;
  await new Promise((resolve) => server.close(resolve));
}

function answers({ host, port }) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port }, () => socket.write('GET / HTTP/1.0\r\n\r\n'));
    socket.on('data', () => {
      resolve(true);
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}

for (const door of doors) if (door.patienceMs > 0) await listen(door);
for await (const line of createInterface({ input: process.stdin })) {
  const wanted = JSON.parse(line);
  if (typeof wanted === 'string') {
    const door = doors.find(({ name }) => name === wanted);
    void answers(door).then((isThere) => console.log(isThere ? 'somebody' : 'nobody'));
    continue;
  }
  for (const door of doors) {
    if (wanted.includes(door.name) && !door.isOpen) await open(door);
    else if (!wanted.includes(door.name) && door.isOpen) await close(door);
  }
  console.log('ok');
}
process.exit(0);
