import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import {
  DEVICE,
  DEVICE_UPPER,
  postAs,
  readUntil,
  startCloudForTest,
  type CloudForTest,
} from './practice-cloud.fixture';
import type { PracticeFaultSetting } from '../../../shared/practice/world';

const PATH = '/v1/products/1319/devices';

let bench: CloudForTest;
let server: string;
afterEach(() => bench.cloud.close());

async function start(faults: readonly PracticeFaultSetting[] = [], options = {}): Promise<void> {
  bench = await startCloudForTest(faults, options);
  const form = { grant_type: 'client_credentials' };
  const reply = await postAs(bench, bench.cloud.seed.serverClient, '/oauth/token', form);
  server = z.object({ access_token: z.string() }).parse(await reply.json()).access_token;
}

async function connectWithNewCode(): Promise<boolean> {
  const made = await bench.request('POST', '/v1/products/1319/device_claims');
  const { claim_code: claimCode } = z.object({ claim_code: z.string() }).parse(await made.json());
  return bench.cloud.uplink.connect({ idUpper: DEVICE_UPPER, claimCode });
}

function putJson(path: string, body: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${server}`, 'content-type': 'application/json' };
  return fetch(bench.cloud.url + path, { method: 'PUT', headers, body: JSON.stringify(body) });
}

test('a device in quarantine is claimed by nobody until staff let it in', async () => {
  await start([{ name: 'quarantined' }]);
  expect(await connectWithNewCode()).toBe(false);
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(403);
  const waiting = await bench.request('GET', `${PATH}?quarantined=true`, server);
  expect(await waiting.json()).toMatchObject({ devices: [{ id: DEVICE, quarantined: true }] });
  expect(await (await bench.request('POST', PATH, server, { id: DEVICE })).json()).toMatchObject({ updated: 1 });
  expect(await connectWithNewCode()).toBe(true);
});

test('a device that ends up in another product is its owner’s, and not this product’s', async () => {
  await start([{ name: 'in-other-product' }]);
  expect(await connectWithNewCode()).toBe(true);
  const seen = await bench.request('GET', `/v1/devices/${DEVICE}`);
  expect(await seen.json()).toMatchObject({ id: DEVICE, product_id: 4242 });
  expect((await bench.request('GET', `${PATH}/${DEVICE}`, server)).status).toBe(404);
});

test('a long list of devices comes in pages, and one is found by its id', async () => {
  await start();
  const other = 'a'.repeat(24);
  await bench.request('POST', PATH, server, { id: other });
  const page = async (query: string): Promise<unknown> =>
    (await bench.request('GET', `${PATH}?${query}`, server)).json();
  const [first, second] = [await page('perPage=1'), await page('perPage=1&page=2')];
  expect(first).toMatchObject({ devices: [{ id: DEVICE }], meta: { total_pages: 2 } });
  expect(second).toMatchObject({ devices: [{ id: other }], meta: { total_pages: 2 } });
  expect(await page(`deviceId=${other}`)).toMatchObject({ devices: [{ id: other }], meta: { total_pages: 1 } });
});

test('what a company’s server asks is a place of its own for faults', async () => {
  await start([{ name: 'cloud-5xx', at: 'device' }]);
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(502);
  expect((await bench.request('GET', `${PATH}/${DEVICE}`, server)).status).toBe(200);
  bench.faults.set({ name: 'cloud-5xx', at: 'product' });
  expect((await bench.request('GET', `${PATH}/${DEVICE}`, server)).status).toBe(502);
});

test('a denied device gets nothing', async () => {
  await start();
  expect((await bench.request('DELETE', `${PATH}/${DEVICE}`, server, { deny: 'true' })).status).toBe(204);
  expect(await connectWithNewCode()).toBe(false);
  expect(await (await bench.request('GET', `${PATH}/${DEVICE}`, server)).json()).toMatchObject({ denied: true });
});

test('an unclaimed device has no owner and another customer may have it; removed, it is out of view', async () => {
  await start();
  expect(await connectWithNewCode()).toBe(true);
  expect((await bench.request('DELETE', `${PATH}/${DEVICE}/owner`, server)).status).toBe(200);
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(403);
  expect(await connectWithNewCode()).toBe(true);
  expect((await bench.request('DELETE', `${PATH}/${DEVICE}`, server)).status).toBe(204);
  expect((await bench.request('GET', `${PATH}/${DEVICE}`, server)).status).toBe(404);
  expect((await bench.request('DELETE', `${PATH}/${DEVICE}/owner`)).status).toBe(403);
});

test('groups are added without loss, and set as a whole', async () => {
  await start();
  await putJson(`${PATH}/${DEVICE}`, { groups: ['old', 'store-114'] });
  await putJson(PATH, { action: 'groups', devices: [DEVICE], metadata: { add: ['new'], remove: ['old'] } });
  const get = async (): Promise<unknown> => (await bench.request('GET', `${PATH}/${DEVICE}`, server)).json();
  expect(await get()).toMatchObject({ groups: ['store-114', 'new'] });
  await putJson(`${PATH}/${DEVICE}`, { groups: ['only'], notes: 'till 7' });
  expect(await get()).toMatchObject({ groups: ['only'], notes: 'till 7' });
  expect((await putJson(`${PATH}/${DEVICE}`, { groups: ['Not Allowed'] })).status).toBe(400);
});

test('a device of somebody else goes over where the cloud transfers', async () => {
  await start([{ name: 'owner-transfers' }]);
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(403);
  expect(await connectWithNewCode()).toBe(true);
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(200);
});

test('a device that lost power is shown online for as long as was chosen', async () => {
  await start([], { noticedAfterMs: 1_000 });
  await connectWithNewCode();
  const stream = await bench.request('GET', '/v1/devices/events/spark');
  const wentAt = Date.now();
  bench.cloud.uplink.disconnect(DEVICE_UPPER);
  expect(await readUntil(stream, '"offline"')).toBeDefined();
  expect(Date.now() - wentAt).toBeLessThan(50_000 / 20);
  expect(await (await bench.request('GET', `/v1/devices/${DEVICE}`)).json()).toMatchObject({ online: false });
});
