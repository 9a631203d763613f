import { constants, publicEncrypt } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { exchange, request, type Heard } from './device/practice-device.fixture';
import { startPracticeWorld, type RunningWorld } from './start-world';
import type { PracticeWorldOptions } from './world-options';

let running: RunningWorld;
afterEach(() => running.stop());

async function start(options: PracticeWorldOptions = {}): Promise<void> {
  running = await startPracticeWorld({ profile: 'zero', speed: 20, ...options });
}

async function control(path: string, body: object = {}): Promise<void> {
  const response = await fetch(running.world.control + path, { method: 'POST', body: JSON.stringify(body) });
  expect(response.status).toBe(200);
}

async function joinDevice(): Promise<void> {
  await control('/radio/join', { ssidHex: running.world.deviceSsidHex });
}

async function goHome(): Promise<void> {
  await control('/radio/return', { connectionId: 'home' });
}

function softap(command: string, body: object | string = ''): Promise<Heard> {
  return exchange(Number(running.world.softap.split(':')[1]), request(command, body));
}

async function reply(command: string, body: object | string = ''): Promise<string> {
  return (await softap(command, body)).bytes.toString().trim();
}

function cloud(method: string, path: string): Promise<Response> {
  return fetch(running.world.api + path, { method, headers: { authorization: `Bearer ${running.world.token}` } });
}

async function claimCode(): Promise<string> {
  const response = await cloud('POST', `/v1/products/${running.world.product}/device_claims`);
  return ((await response.json()) as { claim_code: string }).claim_code;
}

/** The whole conversation of a setup, by hand, with this Wi-Fi password. */
async function setUp(password: string): Promise<void> {
  const code = await claimCode();
  await joinDevice();
  const { b: dump } = JSON.parse(await reply('public-key')) as { readonly b: string };
  const der = Buffer.from(dump, 'hex').subarray(0, 162).toString('base64');
  const key = `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----\n`;
  const pwd = publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(password)).toString('hex');
  const network = { idx: 0, ssid: running.world.network, pwd, sec: 4_194_308, ch: 6 };
  expect(await reply('configure-ap', network)).toBe('{"r":0}');
  expect(await reply('set', { k: 'cc', v: code })).toBe('{"r":0}');
  expect(await reply('connect-ap', { idx: 0 })).toBe('{"r":0}');
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function devicePhase(): Promise<string> {
  const record = (await (await fetch(`${running.world.control}/record`)).json()) as { device: { phase: string } };
  return record.device.phase;
}

test('at home the device resets sockets, on its network the cloud does', async () => {
  await start();
  expect((await cloud('GET', '/v1/devices')).status).toBe(200);
  expect((await softap('version')).end).toBe('reset');
  await joinDevice();
  expect(await reply('version')).toBe('{"v":2}');
  await expect(cloud('GET', '/v1/devices')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  await goHome();
  expect((await cloud('GET', '/v1/devices')).status).toBe(200);
  expect((await softap('version')).end).toBe('reset');
});

test('a live event stream ends when the PC leaves its network', async () => {
  await start();
  const stream = await cloud('GET', '/v1/devices/events');
  const ended = expect(stream.text()).rejects.toThrow();
  await joinDevice();
  await ended;
});

test('with a cable both answer, wherever the radio is', async () => {
  await start({ ethernet: true });
  expect((await cloud('GET', '/v1/devices')).status).toBe(200);
  expect(await reply('version')).toBe('{"v":2}');
  await joinDevice();
  expect((await cloud('GET', '/v1/devices')).status).toBe(200);
});

test('the right Wi-Fi password makes the device online and the customer its owner', async () => {
  await start();
  await setUp(running.world.networkPassword);
  await goHome();
  const path = `/v1/devices/${running.world.deviceId}`;
  await eventually(async () => (await cloud('GET', path)).status === 200);
  expect(await (await cloud('GET', path)).json()).toMatchObject({ online: true, product_id: 1319 });
});

test('a wrong Wi-Fi password never brings it online, and the device listens again', async () => {
  await start();
  await setUp('not-the-password');
  await goHome();
  await eventually(async () => (await devicePhase()) !== 'listening');
  await eventually(async () => (await devicePhase()) === 'listening');
  expect((await cloud('GET', `/v1/devices/${running.world.deviceId}`)).status).toBe(403);
});

test('a seed makes ids, names, secrets and what is given out the same each time, and another seed makes others', async () => {
  const seen: unknown[] = [];
  for (const seed of ['4711', '4711', '4712']) {
    await start({ seed });
    const { deviceId, deviceSsidHex, token, accountPassword } = running.world;
    const codes = [await claimCode(), await claimCode()];
    await control('/reset-device');
    seen.push([deviceId, deviceSsidHex, token, accountPassword, ...codes, running.world.deviceId]);
    if (seen.length < 3) await running.stop();
  }
  const [first, again, other] = seen as readonly (readonly string[])[];
  expect(again).toEqual(first);
  expect(first).toHaveLength(7);
  for (const [at, one] of (first ?? []).entries()) expect(other?.[at]).not.toBe(one);
});
