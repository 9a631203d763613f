// Builds the app and sets up one virtual device in its real window; `-- --keep-open` leaves it to play with.
import path from 'node:path';
import { runnerImport } from 'vite';
import { build } from './build.mjs';

try {
  build();
  const program = path.join(path.dirname(import.meta.dirname), 'test/demo/run-demo.ts');
  const { module } = await runnerImport(program, { configFile: false, logLevel: 'error' });
  const verified = await module.runDemo({ keepOpen: process.argv.includes('--keep-open') });
  process.exitCode = verified ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
