import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { builtTerminalProgram } from '../support/build-cli';
import { makePlace, runTerminalProgram } from '../support/terminal';

const place = makePlace();
afterAll(() => {
  place.remove();
});

/** Starts a setup that waits for its password on a standard input that nobody closes. */
async function startWaiting(): Promise<{ readonly pid: number; readonly ended: Promise<[number | null, string]> }> {
  const words = ['setup', '--network', 'Home', '--claim', 'none', '--password-stdin', '--json'];
  const env = { PATH: process.env['PATH'], HOME: place.stateHome, XDG_STATE_HOME: place.stateHome };
  const child = spawn(process.execPath, [await builtTerminalProgram(), ...words], { env, stdio: 'pipe' });
  let text = '';
  child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()));
  const ended = new Promise<[number | null, string]>((resolve) => {
    child.once('close', (status) => {
      resolve([status, text]);
    });
  });
  return { pid: child.pid ?? 0, ended };
}

/** Does the program listen to signals, as the kernel knows it? Node itself listens to all of ours but SIGHUP. */
function listens(pid: number): boolean {
  const mask = /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${mask}`) & 1n) !== 0n;
}

it.skipIf(process.platform !== 'linux').each(['SIGINT', 'SIGTERM'] as const)(
  '%s is heard from the first moment on, while the program is still being loaded',
  async (signal) => {
    const { pid, ended } = await startWaiting();
    while (!listens(pid)) await wait(1);
    process.kill(pid, signal);
    const [status, text] = await ended;
    expect(status).toBe(3);
    expect(JSON.parse(text)).toMatchObject({ type: 'result', outcome: 'cancelled' });
  },
);

it('does not wait for a password that nobody sends once it is told to stop', async () => {
  const { pid, ended } = await startWaiting();
  await wait(1500);
  process.kill(pid, 'SIGTERM');
  const [status, text] = await ended;
  expect(status).toBe(3);
  expect(JSON.parse(text)).toMatchObject({ type: 'result', outcome: 'cancelled' });
});

it.each([[['setup', '--help', '--json']], [['help', '--json']], [['version', '--json']]])(
  '%j claims nothing',
  async (words) => {
    const ended = await runTerminalProgram(words, place);
    expect(ended.result()).toMatchObject({ outcome: 'usage' });
    expect(ended.status).toBe(2);
  },
);
