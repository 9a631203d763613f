import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBrand } from './brand';

const text = JSON.stringify({ customers: { product: '1319', clientId: 'acme-app', clientSecret: 's3cret' } });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-brand-'));
  await writeFile(path.join(folder, 'brand.json'), text);
  await writeFile(path.join(folder, 'broken.json'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

const env = (name: string) => ({ PHOTON_SETUP_BRAND: path.join(folder, name) });

it("is the packaged app's own, whatever the environment says", async () => {
  const packaged = { packaged: true, resources: folder, env: env('broken.json') };
  expect((await readBrand(packaged)).customers).toMatchObject({ id: 'acme-app' });
  expect(await readBrand({ ...packaged, resources: '/nowhere', env: env('brand.json') })).toEqual({ customers: null });
});

it('is what the environment names before packaging, and nothing when that cannot be read', async () => {
  const source = { packaged: false, resources: '/nowhere' };
  expect((await readBrand({ ...source, env: env('brand.json') })).customers).toMatchObject({ id: 'acme-app' });
  expect(await readBrand({ ...source, env: env('broken.json') })).toEqual({ customers: null });
  expect(await readBrand({ ...source, env: {} })).toEqual({ customers: null });
});
