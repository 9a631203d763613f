import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.dirname(import.meta.dirname);
const sources = ['main', 'renderer', 'shared', 'package.json', 'electron.vite.config.mts', 'vite.cli.config.mts'];

/** Builds window and terminal program into `out/`; throws when a part fails. */
export function build() {
  rmSync(path.join(root, 'out'), { recursive: true, force: true });
  tool('electron-vite/bin/electron-vite.js', ['build']);
  tool('vite/bin/vite.js', ['build', '-c', 'vite.cli.config.mts']);
}

/** Builds when `out/` is absent or older than a source. */
export function buildIfNeeded() {
  const built = ['out/app/index.js', 'out/cli/index.js'].map((name) => path.join(root, name));
  if (!built.every((file) => existsSync(file))) return build();
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  if (sources.some((name) => newest(path.join(root, name)) > oldest)) build();
}

function newest(file) {
  const status = statSync(file);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function tool(script, args) {
  const program = path.join(root, 'node_modules', script);
  const { status, error } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw error ?? new Error(`${path.basename(script)} ${args.join(' ')} ended with ${status}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    build();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
