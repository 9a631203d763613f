// Photographs every screen of the real window into docs/screens/. `-- PATTERN` takes only the pictures whose name fits.
import path from 'node:path';
import { createServer } from 'vite';
import { buildIfNeeded } from './build.mjs';

try {
  buildIfNeeded();
  const root = path.dirname(import.meta.dirname);
  const program = path.join(root, 'test/screens/run-screens.ts');
  // Languages are read while pictures are taken, so what reads modules has to live until the end.
  const modules = await createServer({
    ...{ root, configFile: false, logLevel: 'error', appType: 'custom' },
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { runScreens } = await modules.ssrLoadModule(program);
    const [pattern, folder] = process.argv.slice(2);
    const taken = await runScreens(folder ?? path.join(root, 'docs/screens'), new RegExp(pattern ?? ''));
    console.log(`${taken} pictures`);
  } finally {
    await modules.close();
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
