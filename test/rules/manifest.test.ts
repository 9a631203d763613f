import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const table = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({ dependencies: table, devDependencies: table, scripts: table })
  .parse(JSON.parse(read('package.json')));

describe('package.json', () => {
  it('names every dependency by one exact version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('bundles everything but machine code, so that the packed app has hardly any node_modules', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['koffi']);
  });

  it('has scripts whose files exist', () => {
    const files = Object.values(manifest.scripts).flatMap((line) => /^node (\S+)/.exec(line)?.slice(1) ?? []);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no registry, so that it works with any', () => {
    expect(read('package-lock.json').match(/"resolved": "https?:[^"]*"/g)).toBeNull();
  });

  it('has an integrity for every package', () => {
    const { packages } = z
      .object({
        packages: z.record(
          z.string(),
          z.object({ integrity: z.string().optional(), link: z.boolean().default(false) }),
        ),
      })
      .parse(JSON.parse(read('package-lock.json')));
    const ours = ['', 'broker'];
    const unproven = Object.entries(packages).filter(
      ([name, entry]) => !ours.includes(name) && !entry.link && entry.integrity === undefined,
    );
    expect(unproven).toEqual([]);
  });
});

describe('README.md', () => {
  const text = read('README.md');

  it('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm (?:run (\S+?)|(start|test))(?=[\s`]|$)/gm)].map((m) => m[1] ?? m[2] ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((m) => m[1] ?? '');
    expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  });
});
