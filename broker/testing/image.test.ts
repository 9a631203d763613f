import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

let folder: string | undefined;
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** What the first stage of the image copies, as `[from, to]`. */
function copies(): readonly (readonly [string, string])[] {
  const [, build = ''] = readFileSync(path.join(root, 'broker/Dockerfile'), 'utf8').split(/^FROM .*$/m);
  return [...build.matchAll(/^COPY (.+) (\S+)$/gm)].flatMap(([, from = '', to = '']) =>
    from.split(' ').map((one) => [one, one === to ? to : path.posix.join(to, path.posix.basename(one))] as const),
  );
}

it('is built from what the Dockerfile copies, and from nothing else', { timeout: 60_000 }, async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'photon-image-'));
  for (const [from, to] of copies()) {
    const filter = (file: string): boolean => !/\/(?:node_modules|dist|broker-data)$/.test(file);
    cpSync(path.join(root, from), path.join(folder, to), { recursive: true, filter });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const broker = path.join(folder, 'broker');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', '--config', 'vite.config.mts'], { cwd: broker });
  expect(existsSync(path.join(broker, 'dist/index.js'))).toBe(true);
  expect(statSync(path.join(broker, 'dist/index.js')).size).toBeGreaterThan(10_000);
});
