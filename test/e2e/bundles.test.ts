import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const out = path.resolve(import.meta.dirname, '../../out');
const read = (name: string): string => readFileSync(path.join(out, name), 'utf8');
const kilobytes = (name: string): number => statSync(path.join(out, name)).size / 1000;

describe('what is built', () => {
  it('is a terminal program that plain node runs, without a word of Electron', () => {
    expect(read('cli/index.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(readdirSync(path.join(out, 'cli')).sort()).toEqual(['index.js', 'program.js']);
    for (const name of ['cli/index.js', 'cli/program.js']) {
      expect(read(name)).not.toMatch(/require\(["'`]electron["'`/]/);
    }
    expect(kilobytes('cli/index.js')).toBeLessThan(2);
  });

  it('is the same terminal program in the app, without a word of Electron or of the window', () => {
    const parts = partsOf('terminal.js');
    expect(parts).toContain('terminal.js');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).not.toContain('index.js');
    for (const name of parts) expect(read(`app/${name}`)).not.toMatch(/require\(["'`]electron["'`/]/);
  });

  it('is a preload script that is tiny and needs Electron only', () => {
    const required = [...read('app/preload.js').matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1]);
    expect(new Set(required)).toEqual(new Set(['electron']));
    expect(kilobytes('app/preload.js')).toBeLessThan(4);
  });

  it('is a page without eval and without a script of its own in the HTML', () => {
    expect(read('renderer/index.html')).not.toMatch(/<script(?![^>]*\bsrc=)/);
    const scripts = readdirSync(path.join(out, 'renderer/assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    // What the window begins with, and each language that is read when it is wanted.
    for (const name of scripts) {
      expect(kilobytes(`renderer/assets/${name}`)).toBeLessThan(name.startsWith('index-') ? 600 : 120);
    }
  });

  it('never switches the sandbox off', () => {
    expect(read('app/index.js')).not.toContain('no-sandbox');
  });
});

/** The file of the app and those that it loads, from there on. */
function partsOf(name: string, known: readonly string[] = []): readonly string[] {
  if (known.includes(name)) return known;
  const loaded = [...read(`app/${name}`).matchAll(/require\(["']([./][^"']+)["']\)/g)];
  return loaded.reduce<readonly string[]>(
    (parts, [, file = '']) => partsOf(path.posix.join(path.posix.dirname(name), file), parts),
    [...known, name],
  );
}
