import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { demonstrate } from '../demo/demonstrate';

let pictures: string;
beforeEach(() => {
  pictures = mkdtempSync(path.join(tmpdir(), 'photon-demo-'));
});
afterEach(() => {
  rmSync(pictures, { recursive: true, force: true });
});

it('the demo verifies a device, takes a picture of each screen on the way and tells what it does', async () => {
  const said: string[] = [];
  const { record, end } = await demonstrate({
    ...{ stage: inject('stage'), display: inject('display'), pictures },
    ...{ say: (text: string) => said.push(text), worldArguments: ['--profile', 'zero', '--speed', '10'] },
  });
  await end();
  expect(record).toMatchObject({ outcome: 'verified', name: 'Demo Photon', homeRestored: true });
  const taken = readdirSync(pictures).map((name) => name.replace(/^\d\d-|\.png$/g, ''));
  expect(taken).toEqual(expect.arrayContaining(['start', 'choose-network', 'name', 'done']));
  expect(said).toContainEqual(expect.stringMatching(/^step verify: /));
});
