import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { DEVICE, DEVICE_UPPER, readUntil, startCloudForTest, type CloudForTest } from './practice-cloud.fixture';

const claimSchema = z.object({ claim_code: z.string(), device_ids: z.array(z.string()) });
const deviceSchema = z.object({
  id: z.string(),
  online: z.boolean(),
  owner: z.string().nullable(),
  product_id: z.number(),
  last_handshake_at: z.string().nullable(),
});

let bench: CloudForTest;
afterEach(() => bench.cloud.close());

async function newCode(): Promise<z.infer<typeof claimSchema>> {
  const response = await bench.request('POST', '/v1/products/1319/device_claims');
  return claimSchema.parse(await response.json());
}

async function device(): Promise<z.infer<typeof deviceSchema>> {
  return deviceSchema.parse(await (await bench.request('GET', `/v1/devices/${DEVICE}`)).json());
}

function connect(claimCode: string | null): Promise<boolean> {
  return bench.cloud.uplink.connect({ idUpper: DEVICE_UPPER, claimCode });
}

test('a product claim code that the device brings along makes the customer its owner', async () => {
  bench = await startCloudForTest();
  const { claim_code: code, device_ids: owned } = await newCode();
  expect(code).toMatch(/^(?=.*[+/])[A-Za-z0-9+/]{63}$/);
  expect(owned).toEqual([]);
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(403);

  expect(await connect(code)).toBe(true);

  const { username } = bench.cloud.seed.customer;
  expect(await device()).toMatchObject({ id: DEVICE, online: true, owner: username, product_id: 1319 });
  expect(await (await bench.request('GET', '/v1/devices')).json()).toMatchObject([{ id: DEVICE }]);
  expect((await newCode()).device_ids).toEqual([DEVICE]);
});

test('a used code claims nothing again, not even for its maker after an unclaim', async () => {
  bench = await startCloudForTest();
  const { claim_code: code } = await newCode();
  await connect(code);
  await bench.request('DELETE', `/v1/devices/${DEVICE}`);
  expect(await connect(code)).toBe(false);
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(403);
});

test('a code dies after one hour of world time', async () => {
  bench = await startCloudForTest();
  const { claim_code: code } = await newCode();
  bench.skip(3_600_000);
  expect(await connect(code)).toBe(false);
  expect(await connect((await newCode()).claim_code)).toBe(true);
});

test('an invented code and no code claim nothing', async () => {
  bench = await startCloudForTest();
  expect(await connect('A'.repeat(62) + '+')).toBe(false);
  expect(await connect(null)).toBe(false);
});

test('a device outside the product list is not claimed, by code or by id', async () => {
  bench = await startCloudForTest([{ name: 'not-in-product' }]);
  expect(await connect((await newCode()).claim_code)).toBe(false);
  expect((await bench.request('POST', '/v1/devices', undefined, { id: DEVICE })).status).toBe(403);
});

test('a device of somebody else stays theirs, and claiming it by id says so', async () => {
  bench = await startCloudForTest([{ name: 'owned-by-other' }]);
  expect(await connect((await newCode()).claim_code)).toBe(false);
  const refusal = await bench.request('POST', '/v1/devices', undefined, { id: DEVICE });
  expect(refusal.status).toBe(403);
  expect(await refusal.json()).toMatchObject({ ok: false, errors: [expect.stringContaining('someone else')] });
  expect((await bench.request('GET', `/v1/devices/${DEVICE}`)).status).toBe(403);
});

test('an online device without an owner can be claimed by its lower-case id only', async () => {
  bench = await startCloudForTest();
  await connect(null);
  expect((await bench.request('POST', '/v1/devices', undefined, { id: DEVICE_UPPER })).status).toBe(404);
  const claimed = await bench.request('POST', '/v1/devices', undefined, { id: DEVICE });
  expect(await claimed.json()).toMatchObject({ id: DEVICE, connected: true, ok: true });
  expect((await device()).owner).toBe(bench.cloud.seed.customer.username);
});

test('a device that went away is shown online for as long as the fault lasts', async () => {
  bench = await startCloudForTest([{ name: 'stale-online' }], { noticedAfterMs: 1 });
  await connect((await newCode()).claim_code);
  const stream = await bench.request('GET', '/v1/devices/events/spark');
  bench.cloud.uplink.disconnect(DEVICE_UPPER);
  expect(await readUntil(stream, '"offline"')).toBeDefined();
  expect(await device()).toMatchObject({ online: true });
  bench.faults.clear();
  await expect.poll(async () => (await device()).online).toBe(false);
});

test('a stale device is shown online with an old handshake, and cannot be pinged', async () => {
  bench = await startCloudForTest([{ name: 'stale-online' }]);
  const stale = await device();
  expect(stale.online).toBe(true);
  expect(await (await bench.request('PUT', `/v1/devices/${DEVICE}/ping`)).json()).toEqual({ online: false, ok: true });
  await connect((await newCode()).claim_code);
  expect(Date.parse((await device()).last_handshake_at ?? '')).toBeGreaterThan(
    Date.parse(stale.last_handshake_at ?? '') + 3_600_000,
  );
});
