import { spawn } from 'node:child_process';

/** Runs a command to its end; rejects with its output when it fails. `output`: where its words go, 'inherit' or 'collect'. */
export function run(command, args, { output = 'collect', limitMs = 15 * 60_000, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: output === 'inherit' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
      ...options,
    });
    const collected = [];
    child.stdout?.on('data', (bytes) => collected.push(bytes));
    child.stderr?.on('data', (bytes) => collected.push(bytes));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const text = Buffer.concat(collected).toString();
      if (code === 0) resolve(text);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${text}`));
    });
  });
}

/** As `run`, answering whether it went well. */
export async function succeeds(command, args, options) {
  return run(command, args, options).then(
    () => true,
    () => false,
  );
}
