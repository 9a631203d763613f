// Measures the window beside a blank one, and its package; `-- --starts 3 --without-package` measures less. Linux only.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { buildIfNeeded } from './build.mjs';

const root = path.dirname(import.meta.dirname);

try {
  const { values } = parseArgs({
    options: { starts: { type: 'string', default: '11' }, 'without-package': { type: 'boolean', default: false } },
  });
  buildIfNeeded();
  const measure = await load('run-bench-window.ts');
  let allHold = measure.judge(await measure.benchWindow({ starts: Number(values.starts), idleSeconds: 20 }));
  if (!values['without-package']) {
    execFileSync(process.execPath, [path.join(root, 'scripts/package.mjs'), '--no-build'], { stdio: ['ignore', 2, 2] });
    const { packageFindings } = await load('package-figures.ts');
    const ofPackage = packageFindings(path.join(root, 'dist/linux-unpacked'), path.join(root, 'package.json'));
    allHold = measure.judge(ofPackage) && allHold;
  }
  process.exitCode = allHold ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

async function load(name) {
  const program = path.join(root, 'test/bench/window', name);
  const { module } = await runnerImport(program, { configFile: false, logLevel: 'error' });
  return module;
}
