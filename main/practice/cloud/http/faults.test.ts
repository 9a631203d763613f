import { afterEach, expect, test } from 'vitest';
import { DEVICE, DEVICE_UPPER, readUntil, startCloudForTest, type CloudForTest } from '../practice-cloud.fixture';

let bench: CloudForTest;
afterEach(() => bench.cloud.close());

test('a fault strikes at its place as often as asked', async () => {
  bench = await startCloudForTest([{ name: 'cloud-5xx', at: 'devices', times: 1 }]);
  expect((await bench.request('POST', '/v1/products/1319/device_claims')).status).toBe(200);
  const broken = await bench.request('GET', '/v1/devices');
  expect([broken.status, broken.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect((await bench.request('GET', '/v1/devices')).status).toBe(200);
});

test('a look without a token whether the API answers uses up no fault of a route', async () => {
  bench = await startCloudForTest([{ name: 'cloud-5xx', at: 'devices', times: 1 }]);
  expect((await bench.request('GET', '/v1/devices', null)).status).toBe(401);
  expect((await bench.request('GET', '/v1/devices')).status).toBe(502);
});

test('too many requests come with and without Retry-After', async () => {
  bench = await startCloudForTest([{ name: 'cloud-429' }]);
  const first = await bench.request('GET', '/v1/devices');
  const second = await bench.request('GET', '/v1/devices');
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, null]);
});

test('a call is left hanging, cut, or answered with nothing', async () => {
  bench = await startCloudForTest([{ name: 'cloud-reset', times: 1 }]);
  await expect(bench.request('GET', '/v1/devices')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  bench.faults.set({ name: 'cloud-empty', times: 1 });
  expect(await (await bench.request('GET', '/v1/devices')).text()).toBe('');
  bench.faults.set({ name: 'cloud-hang', times: 1 });
  const hanging = fetch(`${bench.cloud.url}/v1/devices`, { signal: AbortSignal.timeout(300) });
  await expect(hanging).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('an answer can take four seconds of the world', async () => {
  bench = await startCloudForTest([{ name: 'cloud-slow', at: 'devices', times: 1 }]);
  const asked = performance.now();
  expect((await bench.request('GET', '/v1/devices')).status).toBe(200);
  // Twenty times faster than the clock on the wall.
  expect(performance.now() - asked).toBeGreaterThan(195);
});

test("the cloud's clock can be two hours off, handshakes with it", async () => {
  bench = await startCloudForTest([{ name: 'clock-behind' }, { name: 'stale-online' }]);
  const reply = await bench.request('GET', '/v1/devices');
  expect(Date.parse(reply.headers.get('date') ?? '') - Date.now()).toBeLessThan(-7_100_000);
});

test('old replies have no online flag, and entries without an id', async () => {
  bench = await startCloudForTest([{ name: 'old-replies' }, { name: 'stale-online' }]);
  const [nobody, device] = (await (await bench.request('GET', '/v1/devices')).json()) as Record<string, unknown>[];
  expect(nobody).toMatchObject({ id: null });
  expect([device?.['connected'], device?.['online']]).toEqual([true, undefined]);
});

test('a captive page answers everything with 200 and HTML', async () => {
  bench = await startCloudForTest([{ name: 'captive-page' }]);
  for (const path of ['/', '/v1/devices', '/v1/devices/events/spark']) {
    const page = await bench.request('GET', path);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
  }
});

test('an expired token is refused where a token is asked for', async () => {
  bench = await startCloudForTest([{ name: 'token-expired', at: 'device' }]);
  const refused = await bench.request('GET', `/v1/devices/${DEVICE}`);
  expect([refused.status, await refused.json()]).toMatchObject([401, { error: 'invalid_token' }]);
});

test('away from the internet every socket is reset: new, kept alive and streaming', async () => {
  bench = await startCloudForTest();
  const stream = await bench.request('GET', '/v1/devices/events');
  await (await bench.request('GET', '/v1/devices')).text();
  bench.position.reachable = false;
  bench.cloud.pcMoved();
  await expect(readUntil(stream, 'event:')).rejects.toThrow();
  await expect(bench.request('GET', '/v1/devices')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  bench.position.reachable = true;
  expect((await bench.request('GET', '/v1/devices')).status).toBe(200);
});

test('Date follows the time of the world', async () => {
  bench = await startCloudForTest();
  bench.skip(7_200_000);
  const ahead = Date.parse((await bench.request('GET', '/')).headers.get('date') ?? '') - Date.now();
  expect(ahead).toBeGreaterThan(7_190_000);
});

test('an owner renames, signals and gives up; a stranger gets Permission Denied', async () => {
  bench = await startCloudForTest();
  const path = `/v1/devices/${DEVICE}`;
  const denied = await bench.request('PUT', path, undefined, { name: 'kitchen' });
  expect([denied.status, await denied.json()]).toMatchObject([403, { error: 'Permission Denied' }]);
  await bench.cloud.uplink.connect({ idUpper: DEVICE_UPPER, claimCode: null });
  await bench.request('POST', '/v1/devices', undefined, { id: DEVICE });
  const named = await bench.request('PUT', path, undefined, { name: ' kitchen ' });
  expect(await named.json()).toMatchObject({ id: DEVICE, name: 'kitchen' });
  const signaling = { id: DEVICE, connected: true, signaling: true };
  expect(await (await bench.request('PUT', path, undefined, { signal: '1' })).json()).toEqual(signaling);
  expect(await (await bench.request('DELETE', path)).json()).toEqual({ ok: true });
  expect((await bench.request('GET', path)).status).toBe(403);
});

test('JSON bodies work as forms do, and what cannot be read is refused', async () => {
  bench = await startCloudForTest([{ name: 'stale-online' }]);
  const put = (body: string): Promise<Response> =>
    fetch(`${bench.cloud.url}/v1/devices/${DEVICE}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${bench.cloud.customerToken}`, 'content-type': 'application/json' },
      body,
    });
  expect(await (await put('{"name":"Küche"}')).json()).toMatchObject({ name: 'Küche' });
  expect((await put('{"name":')).status).toBe(400);
});
