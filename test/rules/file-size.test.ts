import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface Sized {
  readonly file: string;
  readonly lines: number;
}

const CODE = ['ts', 'tsx', 'mts', 'mjs', 'cjs', 'js', 'css', 'c', 'h'];

/** Every hand-written file of code, shortest first; files not yet committed count too. */
function sizes(): readonly Sized[] {
  const patterns = CODE.map((ending) => `*.${ending}`);
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard', '--', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
}

function atShare(sorted: readonly Sized[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1]?.lines ?? 0;
}

describe('files stay small', () => {
  const files = sizes();

  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('keeps the median at 80 lines or below', () => {
    expect(atShare(files, 0.5)).toBeLessThanOrEqual(80);
  });

  it('keeps nine of ten files at 200 lines or below', () => {
    expect(atShare(files, 0.9)).toBeLessThanOrEqual(200);
  });

  it('has no file above 400 lines', () => {
    expect(files.filter((file) => file.lines > 400)).toEqual([]);
  });
});
