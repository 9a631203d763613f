import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { watchedIn, watching } from '../support/watched-program';

const secret = 'canary pass 4711';
const folder = mkdtempSync(path.join(tmpdir(), 'photon-watch-'));
const file = path.join(folder, 'watched');
const written = path.join(folder, 'written');

beforeEach(() => {
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const children = "import * as children from 'node:child_process';";
const files =
  "import { open, writeFile, appendFile } from 'node:fs/promises'; import * as fs from 'node:fs'; const { writeFileSync } = fs;";

it.each([
  ['nothing', `${children} children.execFile('true', ['a'])`, []],
  ['a word for a program', `${children} children.execFile('true', ['${secret}'])`, ['a secret for true']],
  [
    'the environment of a program',
    `${children} children.spawn('true', [], { env: { PATH: process.env.PATH, X: '${secret}' } })`,
    ['a secret for true'],
  ],
  ['a program that is waited for', `${children} children.execFileSync('true', ['${secret}'])`, ['a secret for true']],
  ['a shell', `${children} children.exec('true')`, ['a shell: /bin/sh']],
  ['a shell by an option', `${children} children.spawn('true', [], { shell: true })`, ['a shell: /bin/sh']],
  ['a shell by its name', `${children} children.spawn('/bin/sh', ['-c', 'true'])`, ['a shell: /bin/sh']],
  ['a file', `${files} await writeFile('${written}', '${secret}')`, ['a secret for a file']],
  ['a file, added to', `${files} await appendFile('${written}', 'x ${secret}')`, ['a secret for a file']],
  ['a file, at once', `${files} writeFileSync('${written}', Buffer.from('${secret}'))`, ['a secret for a file']],
  [
    'an open file',
    `${files} const to = await open('${written}', 'w'); await to.write(new TextEncoder().encode('${secret}'))`,
    ['a secret for a file'],
  ],
  ['a stream', `${files} fs.createWriteStream('${written}').end('x ${secret}')`, ['a secret for a file']],
  [
    'a stream of several pieces',
    `${files} const to = fs.createWriteStream('${written}'); to.cork(); to.write('x '); to.write('${secret}'); to.end()`,
    ['a secret for a file'],
  ],
  ['a number of a file', `${files} fs.writeSync(fs.openSync('${written}', 'w'), '${secret}')`, ['a secret for a file']],
  [
    'an open file, piece by piece',
    `${files} const to = await open('${written}', 'w'); await to.writev([Buffer.from('${secret}')])`,
    ['a secret for a file'],
  ],
])('a watched program is seen to do wrong with %s', (_what, code, wrongs) => {
  rmSync(file, { force: true });
  const env = { PATH: process.env['PATH'], ...watching(file) };
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { env });
  expect([...new Set(watchedIn(file, [secret]).wrongs)]).toEqual(wrongs);
});
