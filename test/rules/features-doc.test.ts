import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/features.md'), 'utf8');

interface Row {
  readonly feature: string;
  readonly rival: string;
  readonly ours: string;
  readonly why: string;
}

/** The rows of all tables, their heads and rulers left out. */
const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => /^\|(?! Feature |[ :|-]+$)/.test(line))
  .map((line) => {
    const [, feature = '', rival = '', ours = '', why = ''] = line.split('|').map((cell) => cell.trim());
    return { feature, rival, ours, why };
  });

const count = (wanted: (row: Row) => boolean): number => rows.filter(wanted).length;
const isHeld = ({ ours }: Row): boolean => ours === 'yes' || ours === 'partly';

/** The tests that a row names: a file, and words that stand in it. */
function testsOf({ why }: Row): readonly { readonly file: string; readonly words: readonly string[] }[] {
  return [...why.matchAll(/`([^`]+\.test\.tsx?)`((?: (?:and )?“[^”]+”)*)/g)].map(([, file = '', quoted = '']) => ({
    file,
    words: [...quoted.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words),
  }));
}

/** A test file of this project, or nothing. */
function textOf(file: string): string {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return '';
  }
}

describe('docs/features.md', () => {
  it('counts its rows right', () => {
    const counted = /^(\d+) features: (\d+) yes, (\d+) partly, (\d+) no\. No rival has (\d+) .*; here (\d+) /m.exec(
      page,
    );
    expect(counted?.slice(1).map(Number)).toEqual([
      rows.length,
      ...['yes', 'partly', 'no'].map((word) => count(({ ours }) => ours === word)),
      count(({ rival }) => rival !== 'Y'),
      count(({ rival, ours }) => rival !== 'Y' && ours === 'yes'),
    ]);
    expect(rows.length).toBeGreaterThan(100);
  });

  it('has one answer to each feature', () => {
    expect(rows.filter(({ rival, ours }) => !/^[YPN]$/.test(rival) || !/^(?:yes|partly|no)$/.test(ours))).toEqual([]);
    expect(new Set(rows.map(({ feature }) => feature)).size).toBe(rows.length);
  });

  it.each(rows.filter(isHeld))('names a test that is there: $feature', (row) => {
    const tests = testsOf(row);
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, words } of tests) {
      expect(words, file).not.toHaveLength(0);
      for (const word of words) expect(textOf(file), file).toContain(word);
    }
  });

  it.each(rows.filter(({ ours }) => ours !== 'yes'))('says what is missing: $feature', ({ why }) => {
    const reason = why.replaceAll(/`[^`]+`|“[^”]+”/g, '');
    expect(reason).toMatch(/\p{Lu}[^.]{10,}.*\.$/u);
  });
});
