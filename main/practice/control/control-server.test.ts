import { afterEach, expect, test } from 'vitest';
import { practiceWorldSchema, radioPositionSchema, radioScanSchema } from '../../../shared/practice/world';
import { startPracticeWorld, type RunningWorld } from '../start-world';

let running: RunningWorld;
afterEach(() => running.stop());

async function start(): Promise<void> {
  running = await startPracticeWorld({ profile: 'zero', speed: 20 });
}

async function ask(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(running.world.control + path, { method, ...content });
  return { status: response.status, body: await response.json() };
}

test('it describes the world by the contract', async () => {
  await start();
  const world = practiceWorldSchema.parse((await ask('GET', '/world')).body);
  expect(world).toEqual(running.world);
});

test('the radio joins the device and comes back, and says where it is', async () => {
  await start();
  const { deviceSsidHex, homeSsidHex } = running.world;
  const home = radioPositionSchema.parse((await ask('GET', '/radio')).body);
  expect(home.ssidHex).toBe(homeSsidHex);
  const seen = radioScanSchema.parse((await ask('POST', '/radio/scan', {})).body);
  expect(seen.map(({ ssidHex }) => ssidHex)).toContain(deviceSsidHex);
  const joined = await ask('POST', '/radio/join', { ssidHex: deviceSsidHex.toUpperCase() });
  expect(joined).toMatchObject({ status: 200, body: { ssidHex: deviceSsidHex } });
  expect((await ask('GET', '/radio')).body).toEqual(joined.body);
  const back = await ask('POST', '/radio/return', { connectionId: home.connectionId });
  expect(back).toEqual({ status: 200, body: home });
});

test('what the radio cannot do is a refusal by name', async () => {
  await start();
  const gone = await ask('POST', '/radio/join', { ssidHex: 'abcd' });
  expect(gone).toEqual({ status: 409, body: { refusal: 'network-gone' } });
  const unknown = await ask('POST', '/radio/return', { connectionId: 'nobody' });
  expect(unknown).toEqual({ status: 409, body: { refusal: 'unknown-connection' } });
  expect((await ask('POST', '/radio/join', {})).status).toBe(400);
});

test('it keeps the password of its home and of no other network', async () => {
  await start();
  const { homeSsidHex, networkPassword } = running.world;
  expect(await ask('POST', '/radio/saved', {})).toEqual({ status: 200, body: [homeSsidHex] });
  const kept = (ssidHex: string) => ask('POST', '/radio/saved-password', { ssidHex });
  expect((await kept(homeSsidHex)).body).toEqual({ password: networkPassword });
  expect((await kept('abcd')).body).toEqual({ password: null });
});

test('with a passphrase the radio joins by that alone, at home too', async () => {
  await start();
  const { homeSsidHex: ssidHex, networkPassword } = running.world;
  const wrong = await ask('POST', '/radio/join', { ssidHex, passphrase: 'not the password' });
  expect(wrong).toEqual({ status: 409, body: { refusal: 'join-refused' } });
  const right = await ask('POST', '/radio/join', { ssidHex, passphrase: networkPassword });
  expect(right).toMatchObject({ status: 200, body: { ssidHex, connectionId: 'home' } });
});

test('coming back to no network leaves the one it is on', async () => {
  await start();
  const back = await ask('POST', '/radio/return', { connectionId: null });
  expect(back).toMatchObject({ status: 200, body: { connectionId: null, ssidHex: null, address: null } });
});

test('faults are set, listed and cleared, and strike the world', async () => {
  await start();
  const fault = { name: 'captive-page', at: 'other' };
  expect(await ask('POST', '/faults', fault)).toEqual({ status: 200, body: [fault] });
  const page = await fetch(`${running.world.api}/v1/devices`);
  expect(page.headers.get('content-type')).toBe('text/html');
  expect((await ask('POST', '/faults', { name: 'bad-hair' })).status).toBe(400);
  await ask('DELETE', '/faults');
  expect((await ask('GET', '/faults')).body).toEqual([]);
});

test('the record shows device and cloud as they were', async () => {
  await start();
  await fetch(`${running.world.api}/v1/devices`);
  expect((await ask('GET', '/record')).body).toMatchObject({
    device: { phase: 'listening', commands: [] },
    earlierDevices: [],
    cloud: [{ method: 'GET', path: '/v1/devices', token: 'none', status: 401 }],
    tokens: [running.world.token],
  });
});

test('the next device listens at the same address under another id', async () => {
  await start();
  const before = running.world;
  const [first, second] = await Promise.all([ask('POST', '/reset-device'), ask('POST', '/reset-device')]);
  const after = practiceWorldSchema.parse(second.body);
  expect(new Set([before.deviceId, practiceWorldSchema.parse(first.body).deviceId, after.deviceId]).size).toBe(3);
  expect([after.softap, after.api, after.token]).toEqual([before.softap, before.api, before.token]);
  expect((await ask('POST', '/radio/join', { ssidHex: before.deviceSsidHex })).status).toBe(409);
  expect((await ask('POST', '/radio/join', { ssidHex: after.deviceSsidHex })).status).toBe(200);
});

test('web pages and unknown routes are turned away', async () => {
  await start();
  const page = await fetch(`${running.world.control}/world`, { headers: { origin: 'http://example.com' } });
  expect(page.status).toBe(403);
  expect((await ask('GET', '/nothing')).status).toBe(404);
});

test('shutdown answers, then ends the world', async () => {
  await start();
  const { api } = running.world;
  expect((await ask('POST', '/shutdown')).status).toBe(200);
  await running.stopped;
  await expect(fetch(api)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

test('a device that is not in setup mode is there again once SETUP is held', async () => {
  await start();
  const { deviceSsidHex } = running.world;
  const names = async () =>
    radioScanSchema.parse((await ask('POST', '/radio/scan', {})).body).map(({ ssidHex }) => ssidHex);
  await ask('POST', '/leave-setup');
  expect(await names()).not.toContain(deviceSsidHex);
  await ask('POST', '/hold-setup');
  expect(await names()).toContain(deviceSsidHex);
});

test('its time is put forward, and tokens grow old at once', async () => {
  await start();
  const look = (): Promise<Response> =>
    fetch(`${running.world.api}/v1/devices`, { headers: { authorization: `Bearer ${running.world.token}` } });
  expect((await look()).status).toBe(200);
  expect((await ask('POST', '/skip-time', { ms: 91 * 24 * 3_600_000 })).status).toBe(200);
  expect((await look()).status).toBe(401);
  expect((await ask('POST', '/skip-time', { ms: -1 })).status).toBe(400);
});
