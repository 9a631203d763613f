import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Finding } from './goals';

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** What can be said of a packed app by looking at it: the app's own part, and the whole as an xz archive. */
export function packageFindings(unpacked: string, manifest: string): readonly Finding[] {
  const { dependencies } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const resources = path.join(unpacked, 'resources');
  return [
    { row: 16, about: 'the Linux package, packed with xz', measured: packedMiB(unpacked), atMost: 85, unit: 'MiB' },
    { row: 17, about: 'the app in it, native parts too', measured: sizeOf(resources) / 1e6, atMost: 5, unit: 'MB' },
    {
      ...{ row: 17, about: 'packages that are installed beside the built code' },
      ...{ measured: Object.keys(dependencies).length, atMost: 10, unit: 'packages' },
    },
  ];
}

function packedMiB(folder: string): number {
  const words = ['-c', 'tar -C "$1" -c . | xz -6 -T0 | wc -c', 'sh', folder];
  return Number(execFileSync('sh', words, { encoding: 'utf8' })) / 2 ** 20;
}

/** Bytes of all files in a folder. */
export function sizeOf(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}
