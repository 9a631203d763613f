import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const patience = 15 * 60_000;

/**
 * Does `work` while no other process of this machine does the same (Linux). The lock is a listening socket without a
 * file, so a process that dies cannot leave it behind.
 */
export async function runAlone(name, work) {
  const address = `\0photon-setup-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const giveUpAt = Date.now() + patience;
  let lock = await listen(address);
  while (lock === null) {
    if (Date.now() > giveUpAt) throw new Error(`Another process has been busy with ${name} for 15 minutes.`);
    await pause(250);
    lock = await listen(address);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}
