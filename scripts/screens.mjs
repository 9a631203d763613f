// Photographs every screen of the real window into docs/screens/. `-- PATTERN` takes only the pictures whose name fits.
import path from 'node:path';
import { runnerImport } from 'vite';
import { buildIfNeeded } from './build.mjs';

try {
  buildIfNeeded();
  const root = path.dirname(import.meta.dirname);
  const program = path.join(root, 'test/screens/run-screens.ts');
  const { module } = await runnerImport(program, { configFile: false, logLevel: 'error' });
  const [pattern, folder] = process.argv.slice(2);
  const taken = await module.runScreens(folder ?? path.join(root, 'docs/screens'), new RegExp(pattern ?? ''));
  console.log(`${taken} pictures`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
