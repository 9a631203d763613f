// Starts the company's server in front of a practice world: `npm run broker`, `npm run broker -- --port 8787 --speed 20`.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8787' }, speed: { type: 'string', default: '1' } },
  });
  const program = path.join(path.dirname(import.meta.dirname), 'broker/testing/run-demo.ts');
  const { module } = await runnerImport(program, { configFile: false, logLevel: 'error' });
  await module.runDemo(Number(values.port), Number(values.speed));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
