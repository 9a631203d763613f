import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('node-wifi is loaded in one file, late, and only to read', () => {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '-co', '--exclude-standard', '--', 'main', 'shared', 'renderer'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const sources = listed.split('\0').filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file));
  const users = sources.filter((file) => /['"]node-wifi['"]/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(users).toEqual(['main/wifi/node-wifi/reading.ts']);
  const text = readFileSync(path.join(root, 'main/wifi/node-wifi/reading.ts'), 'utf8');
  expect(text).toContain("await import('node-wifi')");
  expect([...text.matchAll(/\breader\.(\w+)/g)].map((match) => match[1])).toEqual(['init', 'scan']);
});
