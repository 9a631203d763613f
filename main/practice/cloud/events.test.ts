import { afterEach, expect, test } from 'vitest';
import { DEVICE, DEVICE_UPPER, readUntil, startCloudForTest, type CloudForTest } from './practice-cloud.fixture';

let bench: CloudForTest;
afterEach(() => bench.cloud.close());

async function claimCode(): Promise<string> {
  const response = await bench.request('POST', '/v1/products/1319/device_claims');
  return ((await response.json()) as { claim_code: string }).claim_code;
}

async function connect(claim: string | null): Promise<void> {
  await bench.cloud.uplink.connect({ idUpper: DEVICE_UPPER, claimCode: claim });
}

test('a stream begins with :ok and tells its owner that the device came online', async () => {
  bench = await startCloudForTest();
  const stream = await bench.request('GET', '/v1/devices/events/spark');
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  await connect(await claimCode());
  expect(await readUntil(stream, DEVICE)).toMatch(
    /^:ok\n\n\n*event: spark\/status\ndata: \{"data":"online","ttl":60,"published_at":"[^"]+","coreid":"3b00/,
  );
});

test('an absence nobody noticed is told right before the return', async () => {
  bench = await startCloudForTest();
  await connect(await claimCode());
  const stream = await bench.request('GET', `/v1/devices/${DEVICE}/events`);
  bench.cloud.uplink.disconnect(DEVICE_UPPER);
  await connect(null);
  expect(await readUntil(stream, '"data":"online"')).toMatch(/"data":"offline".*"data":"online"/s);
});

test('an absence is noticed after a while', async () => {
  bench = await startCloudForTest();
  await connect(await claimCode());
  const stream = await bench.request('GET', '/v1/devices/events');
  bench.cloud.uplink.disconnect(DEVICE_UPPER);
  const still = await bench.request('GET', `/v1/devices/${DEVICE}`);
  expect(await still.json()).toMatchObject({ online: true });
  expect(await readUntil(stream, '"data":"offline"')).toBeDefined();
  expect(await (await bench.request('GET', `/v1/devices/${DEVICE}`)).json()).toMatchObject({ online: false });
});

test('other prefixes and the public stream hear nothing but life', async () => {
  bench = await startCloudForTest();
  const others = await bench.request('GET', '/v1/devices/events/spark%2Fflash');
  const everyone = await bench.request('GET', '/v1/events/spark');
  await connect(await claimCode());
  for (const stream of [others, everyone]) expect(await readUntil(stream, '\n\n\n')).not.toContain('event:');
  expect((await bench.request('GET', '/v1/events')).status).toBe(400);
});

test('a mute stream stays alive without events', async () => {
  bench = await startCloudForTest([{ name: 'event-stream-mute' }]);
  const stream = await bench.request('GET', '/v1/devices/events/spark');
  await connect(await claimCode());
  expect(await readUntil(stream, '\n\n\n')).toBe(':ok\n\n\n');
});

test('a dropped stream closes soon after it opened, the next one does not', async () => {
  bench = await startCloudForTest([{ name: 'event-stream-dropped', times: 1 }]);
  const dropped = await bench.request('GET', '/v1/devices/events/spark');
  await expect(readUntil(dropped, 'event:')).rejects.toThrow();
  const next = await bench.request('GET', '/v1/devices/events/spark');
  await connect(await claimCode());
  expect(await readUntil(next, '"online"')).toBeDefined();
});

test('a stream is cut when its token dies', async () => {
  bench = await startCloudForTest();
  const stream = await bench.request('GET', '/v1/devices/events');
  await bench.request('DELETE', '/v1/access_tokens/current');
  await expect(readUntil(stream, 'event:')).rejects.toThrow();
});

test('news before the claim reaches nobody, the poll tells the truth', async () => {
  bench = await startCloudForTest([{ name: 'online-before-claim' }]);
  const stream = await bench.request('GET', '/v1/devices/events/spark');
  await connect(await claimCode());
  expect(await readUntil(stream, '\n\n\n')).not.toContain('event:');
  expect(await (await bench.request('GET', `/v1/devices/${DEVICE}`)).json()).toMatchObject({ online: true });
});

test('one stream too many is refused with 529', async () => {
  bench = await startCloudForTest([], { limits: { streamsAtOnce: 1 } });
  const stream = await bench.request('GET', '/v1/devices/events');
  expect((await bench.request('GET', '/v1/devices/events')).status).toBe(529);
  await stream.body?.cancel();
});
