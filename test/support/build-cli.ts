import { existsSync, readdirSync, renameSync, rmSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, loadConfigFromFile, mergeConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const sources = ['main', 'shared', 'vite.cli.config.mts'];

let built: Promise<string> | null = null;

/** The built terminal program; built here, once for all tests of a process, when it is absent or older than its sources. */
export function builtTerminalProgram(): Promise<string> {
  return (built ??= buildIfOld());
}

async function buildIfOld(): Promise<string> {
  const program = path.join(root, 'out/cli/index.js');
  const age = existsSync(program) ? statSync(program).mtimeMs : 0;
  if (sources.some((name) => newest(path.join(root, name)) > age)) await buildInto(program);
  return program;
}

/** Test files that build at the same time do not see each other's half-written file. */
async function buildInto(program: string): Promise<void> {
  const outDir = `${path.dirname(program)}-${String(process.pid)}`;
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.cli.config.mts', root);
  await build(mergeConfig(loaded?.config ?? {}, { configFile: false, root, logLevel: 'warn', build: { outDir } }));
  mkdirSync(path.dirname(program), { recursive: true });
  for (const name of ['program.js', 'index.js'])
    renameSync(path.join(outDir, name), path.join(path.dirname(program), name));
  rmSync(outDir, { recursive: true });
}

function newest(file: string): number {
  const status = statSync(file);
  if (!status.isDirectory()) return file.endsWith('.test.ts') ? 0 : status.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}
