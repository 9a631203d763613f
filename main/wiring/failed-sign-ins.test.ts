import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptFailedSignIns } from './failed-sign-ins';

const ORIGIN = 'https://api.particle.io';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-failed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('are seen by the next program, and by nobody who signs in elsewhere', async () => {
  await keptFailedSignIns(folder, ORIGIN).write([1, 2]);
  await keptFailedSignIns(folder, 'http://127.0.0.1:1').write([3]);
  expect(await keptFailedSignIns(folder, ORIGIN).read()).toEqual([1, 2]);
  await keptFailedSignIns(folder, ORIGIN).write([]);
  expect(await keptFailedSignIns(folder, ORIGIN).read()).toEqual([]);
  expect(await keptFailedSignIns(folder, 'http://127.0.0.1:1').read()).toEqual([3]);
});

it('are remembered by the program itself where nothing can be written or understood', async () => {
  await writeFile(path.join(folder, 'a-file'), 'x');
  const nowhere = keptFailedSignIns(path.join(folder, 'a-file'), ORIGIN);
  await nowhere.write([4, 5]);
  expect(await nowhere.read()).toEqual([4, 5]);
  await writeFile(path.join(folder, 'failed-sign-ins.json'), '{"https://api');
  expect(await keptFailedSignIns(folder, ORIGIN).read()).toEqual([]);
});
