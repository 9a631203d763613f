import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface VirtualDisplay {
  /** For the environment variable `DISPLAY`. */
  readonly name: string;
  close(): Promise<void>;
}

/** An X display of our own (Linux) that picks a free number by itself and ends with the process that asked for it. */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-ac'];
  const server = spawn('setpriv', ['--pdeathsig', 'TERM', '--', ...xvfb], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'close');
  const announced = once(server.stdio[3] as Readable, 'data') as Promise<[Buffer]>;
  const number = await Promise.race([
    announced.then(([bytes]) => bytes.toString().trim()),
    ended.then(() => Promise.reject(new Error('Xvfb ended before it had a display.'))),
  ]);
  return {
    name: `:${number}`,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
