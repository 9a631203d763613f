import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { environmentFor, type DesktopOptions } from '../../support/desktop';
import { newHome } from '../../support/stage';

/** Starts one app in a new home and ends it again; milliseconds from the start of its process to `ready-to-show`. */
export async function readyToShowMs(options: DesktopOptions, tellReady: string): Promise<number> {
  const home = newHome(options.stage);
  const began = Date.now();
  const child = spawn(options.stage.executable, ['-r', tellReady, options.stage.appFolder], {
    cwd: home,
    env: environmentFor(options, home),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const told = /^ready-to-show (\d+)$/.exec(line)?.[1];
      if (told !== undefined) return Number(told) - began;
    }
    throw new Error(`${options.stage.appFolder} ended before its window was ready.`);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
