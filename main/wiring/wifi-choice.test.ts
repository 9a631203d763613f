import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { setupError } from '../../shared/errors/error-codes';
import { readChoice } from './wifi-choice';
import { rememberAdapter } from './wifi-report';

describe("a person's choice of adapter", () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'photon-setup-choice-'));
    folder = path.join(parent, 'state');
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  it('is kept, replaced and forgotten, for its owner only', async () => {
    expect(await readChoice(folder)).toBeNull();
    expect(await rememberAdapter(folder, 'wlan0')).toEqual(ok(undefined));
    expect(await rememberAdapter(folder, 'WLAN "é"\n2')).toEqual(ok(undefined));
    expect(await readChoice(folder)).toBe('WLAN "é"\n2');
    if (process.platform !== 'win32')
      expect((await stat(path.join(folder, 'wifi-adapter.json'))).mode & 0o777).toBe(0o600);
    expect(await rememberAdapter(folder, null)).toEqual(ok(undefined));
    expect(await rememberAdapter(folder, null)).toEqual(ok(undefined));
    expect(await readChoice(folder)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is one of those that were made at the same time, whole', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `wlan${at}`.repeat(at + 1));
    const kept = await Promise.all(ids.map((id) => rememberAdapter(folder, id)));
    expect(kept.every((one) => one.ok)).toBe(true);
    expect(ids).toContain(await readChoice(folder));
    expect(await readdir(folder)).toEqual(['wifi-adapter.json']);
  });

  it('is none where a stranger wrote the file, and takes its place', async () => {
    await rememberAdapter(folder, 'wlan0');
    const file = path.join(folder, 'wifi-adapter.json');
    for (const text of ['', 'x', '[]', '{"adapter":null}', `{"adapter":"${'x'.repeat(201)}"}`]) {
      await writeFile(file, text);
      expect(await readChoice(folder)).toBeNull();
    }
    await rememberAdapter(folder, 'wlan1');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ adapter: 'wlan1' });
  });

  it('says so when it cannot be kept', async () => {
    await writeFile(folder, 'a file where the folder belongs');
    expect(await rememberAdapter(folder, 'wlan0')).toEqual(fail(setupError('internal', { saw: 'choice-not-written' })));
  });
});
