import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const listed = execFileSync(
  'git',
  ['ls-files', '-z', '-co', '--exclude-standard', '--', 'main', 'shared', 'renderer'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
const sources = listed.split('\0').filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file));
const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')));

/** A process that ends while a foreign thread may call into it crashes (decision 4): this one is killed. */
it('only the process that is made for it lets a thread of Windows call back', () => {
  expect(filesWith(/\bkoffi\b[^;]*\bregister\b/)).toEqual(['main/wifi/windows/wlan-api/scan-notices.ts']);
  expect(filesWith(/from '[^']*\/scan-notices'/)).toEqual(['main/wifi/windows/wlan-api/hear-scan.ts']);
  expect(filesWith(/from '[^']*\/hear-scan'/)).toEqual(['main/cli/wlan-scan-command.ts']);
});
