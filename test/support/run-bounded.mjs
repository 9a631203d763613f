import { spawn } from 'node:child_process';

/**
 * Runs Node with these arguments as a process group of its own, its output on ours, and ends the whole group when the
 * limit is reached or when we are ended ourselves.
 */
export function runBounded(args, { cwd, limitMs }) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const limit = setTimeout(() => {
      console.log(`Stopped after ${limitMs / 1000} s: ${args.join(' ')}`);
      endGroup(child.pid);
    }, limitMs);
    const stop = (signal) => {
      endGroup(child.pid);
      // Another one that runs at the same time hears the signal too, and ends its own.
      setImmediate(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const done = (ok) => {
      clearTimeout(limit);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      endGroup(child.pid);
      resolve({ ok, seconds: (performance.now() - began) / 1000 });
    };
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}

/** Whatever a stage has left running must not disturb the next one. */
function endGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}
