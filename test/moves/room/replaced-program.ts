import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { build, loadConfigFromFile, mergeConfig, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * A build of the terminal program of its own, with modules of it replaced by modules of the tests: both as paths from
 * the root of the project, without `.ts`. Its folder is the caller's.
 */
export async function buildWith(replacements: Readonly<Record<string, string>>): Promise<string> {
  // Inside of the project, where what is not bundled is found.
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const outDir = mkdtempSync(path.join(root, 'out', 'cli-replaced-'));
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.cli.config.mts', root);
  const own = { configFile: false, root, logLevel: 'warn', build: { outDir }, plugins: [replacing(replacements)] };
  await build(mergeConfig(loaded?.config ?? {}, own));
  return path.join(outDir, 'index.js');
}

function replacing(replacements: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'replaced-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const name = found === null ? '' : path.relative(root, found.id).replace(/\.ts$/, '');
      const other = replacements[name];
      return other === undefined ? found : path.join(root, `${other}.ts`);
    },
  };
}
