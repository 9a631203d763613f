// Opens the app from the built sources; arguments are passed on to it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { findElectron } from './electron-runtime.mjs';

try {
  if (process.getuid?.() === 0) {
    throw new Error(
      'Chromium refuses its sandbox to root: start the app as an ordinary user (npm run demo works as root).',
    );
  }
  const { executable } = await findElectron({ forTests: false });
  buildIfNeeded();
  const root = path.dirname(import.meta.dirname);
  const app = spawn(executable, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  app.once('error', fail);
  app.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
} catch (error) {
  fail(error);
}

function fail(error) {
  console.error(error.message);
  process.exitCode = 1;
}
