import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnvironment } from '../../setup/child-environment';
import type { ProgramStart } from '../../wiring/workbench';

const START_LIMIT_MS = 20_000;

/** Starts the practice world as a process that outlives this one, and reads the one line it prints. */
export async function spawnPractice(program: ProgramStart): Promise<string> {
  const child = spawn(program.command, [...program.args, 'practice', '--json'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: childEnvironment(process.env),
    windowsHide: true,
  });
  const lines = createInterface({ input: child.stdout });
  try {
    return await new Promise<string>((resolve, reject) => {
      const limit = setTimeout(() => {
        child.kill();
        reject(new Error('no line in time'));
      }, START_LIMIT_MS);
      lines.once('line', (line) => {
        clearTimeout(limit);
        resolve(line);
      });
      child.once('error', reject);
      child.once('exit', () => {
        clearTimeout(limit);
        reject(new Error('ended before its line'));
      });
    });
  } finally {
    lines.close();
    child.stdout.destroy();
    child.unref();
  }
}
