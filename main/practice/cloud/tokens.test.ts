import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { DEVICE, startCloudForTest, type CloudForTest } from './practice-cloud.fixture';

const tokenSchema = z.object({ access_token: z.string().regex(/^[0-9a-f]{40}$/), expires_in: z.number() });

let bench: CloudForTest;
beforeEach(async () => {
  bench = await startCloudForTest();
});
afterEach(() => bench.cloud.close());

function basic({ id, secret } = bench.cloud.seed.serverClient): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(bench.cloud.url + path, { method: 'POST', headers, body: new URLSearchParams(form) });
}

function login(password: string): Promise<Response> {
  const { username } = bench.cloud.seed.developer;
  const client = { client_id: 'particle', client_secret: 'particle' };
  return post('/oauth/token', { grant_type: 'password', username, password, ...client });
}

async function tokenOf(response: Response): Promise<string> {
  return tokenSchema.parse(await response.json()).access_token;
}

async function productToken(): Promise<string> {
  return tokenOf(await post('/oauth/token', { grant_type: 'client_credentials' }, basic()));
}

test('a developer logs in with a form, never with JSON', async () => {
  const { username, password } = bench.cloud.seed.developer;
  const token = await tokenOf(await login(password));
  expect(await (await bench.request('GET', '/v1/user', token)).json()).toMatchObject({ username });
  const refused = await fetch(`${bench.cloud.url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...basic() },
    body: JSON.stringify({ grant_type: 'client_credentials' }),
  });
  expect(refused.status).toBe(400);
});

test('a shadow customer is made once, and its tokens are minted by scope for as long as asked', async () => {
  const email = 'jane+1@example.com';
  const shadow = { email, no_password: 'true' };
  const created = await post('/v1/products/practice-photon/customers', shadow, basic());
  expect(created.status).toBe(201);
  expect(await created.json()).toMatchObject({ scope: `customer=${email}`, expires_in: 7_776_000 });
  expect((await post('/v1/products/1319/customers', shadow, basic())).status).toBe(400);

  const scope = { grant_type: 'client_credentials', scope: `customer=${email}`, expires_in: '7200' };
  const minted = await post('/oauth/token', scope, basic());
  const token = tokenSchema.parse(await minted.json());
  expect(token.expires_in).toBe(7200);
  expect((await bench.request('GET', '/v1/devices', token.access_token)).status).toBe(200);
  bench.skip(7_200_000);
  const dead = await bench.request('GET', '/v1/devices', token.access_token);
  expect([dead.status, await dead.json()]).toMatchObject([401, { error: 'invalid_token' }]);
});

test('each kind of token gets as far as Particle lets it', async () => {
  const customer = bench.cloud.customerToken;
  const product = await productToken();
  const developer = await tokenOf(await login(bench.cloud.seed.developer.password));
  const status = async (method: string, path: string, token: string): Promise<number> =>
    (await bench.request(method, path, token)).status;
  expect(await status('GET', `/v1/products/1319/devices/${DEVICE}`, product)).toBe(200);
  expect(await status('GET', `/v1/products/1319/devices/${DEVICE}`, customer)).toBe(403);
  expect(await status('POST', '/v1/products/1319/device_claims', product)).toBe(403);
  expect(await status('POST', '/v1/products/1319/device_claims', developer)).toBe(403);
  expect(await status('POST', '/v1/products/77/device_claims', customer)).toBe(404);
  expect(await status('POST', '/v1/device_claims', developer)).toBe(200);
  expect(await status('POST', '/v1/device_claims', customer)).toBe(403);
});

test('a token of another product opens nothing of this one', async () => {
  const foreign = basic(bench.cloud.seed.foreignClient);
  const shadow = { email: 'jane@example.com', no_password: 'true' };
  const customer = await tokenOf(await post('/v1/products/4242/customers', shadow, foreign));
  const product = await tokenOf(await post('/oauth/token', { grant_type: 'client_credentials' }, foreign));
  const status = async (method: string, path: string, token: string): Promise<number> =>
    (await bench.request(method, path, token)).status;
  expect(await status('POST', '/v1/products/4242/device_claims', customer)).toBe(200);
  expect(await status('POST', '/v1/products/1319/device_claims', customer)).toBe(403);
  expect(await status('POST', '/v1/products/1319/device_claims', product)).toBe(403);
  expect(await status('GET', `/v1/products/1319/devices/${DEVICE}`, product)).toBe(403);
  expect((await post('/v1/products/1319/customers', shadow, foreign)).status).toBe(400);
});

test('a token tells when it ends and can end itself', async () => {
  const current = await bench.request('GET', '/v1/access_tokens/current');
  const { expires_at: end } = z.object({ expires_at: z.string() }).parse(await current.json());
  expect(Date.parse(end)).toBeGreaterThan(Date.now());
  await bench.request('DELETE', '/v1/access_tokens/current');
  expect((await bench.request('GET', '/v1/devices')).status).toBe(401);
  expect((await bench.request('GET', '/v1/devices', null)).status).toBe(401);
});

test('ten failed logins lock the address for half an hour', async () => {
  const { password } = bench.cloud.seed.developer;
  for (let round = 0; round < 10; round += 1) {
    const refused = await login('wrong');
    expect([refused.status, await refused.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  }
  expect((await login(password)).status).toBe(429);
  bench.skip(1_800_000);
  expect((await login(password)).status).toBe(200);
});

test('the journal names routes and kinds of token, never tokens', async () => {
  const { customerToken } = bench.cloud;
  await bench.request('POST', '/v1/products/1319/device_claims');
  await bench.request('GET', `/v1/devices?access_token=${customerToken}`, null);
  await bench.request('GET', `/v1/access_tokens/${customerToken}`, 'feed');
  await productToken();
  expect(bench.cloud.journal()).toMatchObject([
    { method: 'POST', path: '/v1/products/1319/device_claims', token: 'customer', client: 'none', tokenInUrl: false },
    { method: 'GET', path: '/v1/devices', token: 'none', tokenInUrl: true, status: 401 },
    { method: 'GET', path: '/v1/access_tokens/:token', token: 'unknown', tokenInUrl: true, status: 404 },
    { method: 'POST', path: '/oauth/token', token: 'client', client: 'server', status: 200 },
  ]);
  expect(JSON.stringify(bench.cloud.journal())).not.toContain(customerToken);
});
