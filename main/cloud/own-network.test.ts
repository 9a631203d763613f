import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../shared/result';
import { systemClock } from '../ports/system-clock';
import { fetchReply, type CloudLine } from './call';
import { openTestLog } from './cloud-stand';
import { reachableCall } from './requests';

const calm = new AbortController().signal;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

function lineTo(port: number, speed = 1): CloudLine {
  return { origin: `http://127.0.0.1:${port}`, clock: systemClock(speed), log: openTestLog() };
}

/** The handles of connections that are open, or being opened, from this process. */
function connectionsOfThisProcess(): number {
  return process.getActiveResourcesInfo().filter((kind) => /^TCP(?:SocketWrap|ConnectWrap)$/.test(kind)).length;
}

/** A port that nobody connects to any more: its listener's thread stands still, and its queue is full. */
async function openDeafPort(): Promise<number> {
  const worker = new Worker(DEAF, { eval: true });
  closers.push(() => worker.terminate());
  const [port] = (await once(worker, 'message')) as [number];
  while (await connects(port)) continue;
  return port;
}

const DEAF = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });
`;

async function connects(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  closers.push(() => socket.destroy());
  return Promise.race([
    once(socket, 'connect').then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, 300, false)),
  ]);
}

describe('the connection of a call', () => {
  it.skipIf(process.platform === 'win32')('is given up at once by a cancel while it is being made', async () => {
    const port = await openDeafPort();
    const before = connectionsOfThisProcess();
    const cancel = new AbortController();
    const reply = fetchReply(lineTo(port), reachableCall(), cancel.signal);
    await vi.waitFor(() => {
      expect(connectionsOfThisProcess()).toBeGreaterThan(before);
    });
    cancel.abort();
    expect(await reply).toEqual(fail({ kind: 'cancelled' }));
    await vi.waitFor(() => {
      expect(connectionsOfThisProcess()).toBe(before);
    });
  });

  it.skipIf(process.platform === 'win32')('that nobody takes in time is offline, and given up', async () => {
    const port = await openDeafPort();
    const before = connectionsOfThisProcess();
    expect(await fetchReply(lineTo(port, 20), reachableCall(), calm)).toEqual(fail({ kind: 'offline' }));
    await vi.waitFor(() => {
      expect(connectionsOfThisProcess()).toBe(before);
    });
  });

  it('is never used again, though the other side would keep it', async () => {
    const seen: Socket[] = [];
    const server = createServer((socket) => {
      seen.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => socket.write(KEPT));
    });
    closers.push(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = lineTo((server.address() as AddressInfo).port);
    for (const turn of [1, 2, 3]) {
      expect((await fetchReply(line, reachableCall(), calm)).ok).toBe(true);
      expect(seen).toHaveLength(turn);
      await vi.waitFor(() => {
        expect(seen.every((socket) => socket.destroyed)).toBe(true);
      });
    }
  });
});

const KEPT =
  'HTTP/1.1 200 OK\r\nconnection: keep-alive\r\nkeep-alive: timeout=60\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n[]';
