// Draws scripts/packaging/icon.svg into the icon files of Windows, macOS, Linux and the window.
import path from 'node:path';
import { runnerImport } from 'vite';
import { buildIfNeeded } from './build.mjs';

try {
  buildIfNeeded();
  const program = path.join(path.dirname(import.meta.dirname), 'test/screens/run-icons.ts');
  const { module } = await runnerImport(program, { configFile: false, logLevel: 'error' });
  await module.runIcons();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
