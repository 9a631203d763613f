// Plays our verification and the rules of other clients against modelled devices; `-- --draws 2000` plays fewer.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

try {
  const { values } = parseArgs({
    options: { draws: { type: 'string', default: '20000' }, seed: { type: 'string', default: '7' } },
  });
  const program = path.join(path.dirname(import.meta.dirname), 'test/bench/verify/run-bench-verify.ts');
  const { module } = await runnerImport(program, { configFile: false, logLevel: 'error' });
  const held = await module.runBenchVerify({ draws: Number(values.draws), staleRuns: 1000, seed: Number(values.seed) });
  process.exitCode = held ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
