import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentTypeOf, listPageFiles, resolvePageFile } from './page-files';

const files = new Map([
  ['/index.html', '/built/index.html'],
  ['/assets/a.js', '/built/assets/a.js'],
]);

describe('resolvePageFile', () => {
  it('serves the listed files', () => {
    expect(resolvePageFile('app://setup/index.html', files)).toBe('/built/index.html');
    expect(resolvePageFile('app://setup/assets/a.js?x#y', files)).toBe('/built/assets/a.js');
  });

  it.each([
    'app://setup/',
    'app://setup/index.htm',
    'app://setup/INDEX.HTML',
    'app://setup/../index.html/..',
    'app://setup/../../etc/passwd',
    'app://setup/assets/../../../etc/passwd',
    'app://setup/%2e%2e/%2e%2e/etc/passwd',
    'app://setup/assets/%2e%2e%2findex.html',
    'app://setup/..%2f..%2fetc%2fpasswd',
    'app://setup/..\\..\\etc\\passwd',
    'app://setup//etc/passwd',
    'app://setup//index.html',
    'app://setup/assets',
    'app://setup/index.html%00.js',
    'app://other/index.html',
    'app://setup.evil/index.html',
    'app://setup:99/index.html',
    'app://user@setup/index.html',
    'app:/index.html',
    'file:///built/index.html',
    'https://setup/index.html',
    'javascript:alert(1)',
    '',
    'index.html',
  ])('serves nothing for %s', (address) => {
    expect(resolvePageFile(address, files)).toBeUndefined();
  });

  it('never answers with a file that is not listed, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath().map((path) => `app://setup/${path}`),
        ),
        (address) => {
          const file = resolvePageFile(address, files);
          return file === undefined || [...files.values()].includes(file);
        },
      ),
    );
  });
});

describe('listPageFiles', () => {
  it('lists every built file with forward slashes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '');
    writeFileSync(join(folder, 'assets', 'x.js'), '');
    expect([...listPageFiles(folder).keys()].sort()).toEqual(['/assets/x.js', '/index.html']);
    rmSync(folder, { recursive: true });
  });
});

describe('contentTypeOf', () => {
  it('calls nothing a script by accident', () => {
    expect(contentTypeOf('/a.js')).toContain('javascript');
    expect(contentTypeOf('/a.unknown')).toBe('application/octet-stream');
  });
});
