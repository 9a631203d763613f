import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PRACTICE_ONE_TIME_CODE } from './model/mfa-logins';
import { DEVICE, DEVICE_UPPER, postAs, startCloudForTest, type CloudForTest } from './practice-cloud.fixture';

const tokenSchema = z.object({ access_token: z.string(), refresh_token: z.string() });
const PUBLIC = { id: 'particle', secret: 'particle' };

let bench: CloudForTest;
afterEach(() => bench.cloud.close());

async function tokens(response: Response): Promise<z.infer<typeof tokenSchema>> {
  return tokenSchema.parse(await response.json());
}

describe('a developer with a second factor', () => {
  async function mfaToken(): Promise<string> {
    const { username, password } = bench.cloud.seed.developer;
    const asked = await postAs(bench, PUBLIC, '/oauth/token', { grant_type: 'password', username, password });
    const body = z.object({ error: z.literal('mfa_required'), mfa_token: z.string() }).parse(await asked.json());
    expect(asked.status).toBe(403);
    return body.mfa_token;
  }

  const withCode = (token: string, otp: string): Promise<Response> =>
    postAs(bench, PUBLIC, '/oauth/token', { grant_type: 'urn:custom:mfa-otp', mfa_token: token, otp });

  it('gets a token for the code', async () => {
    bench = await startCloudForTest([{ name: 'mfa-required' }]);
    const { access_token: token } = await tokens(await withCode(await mfaToken(), PRACTICE_ONE_TIME_CODE));
    expect(await (await bench.request('GET', '/v1/user', token)).json()).toMatchObject({ mfa: { enabled: true } });
  });

  it('begins with the password again after a wrong code', async () => {
    bench = await startCloudForTest([{ name: 'mfa-required' }]);
    const token = await mfaToken();
    expect((await withCode(token, '000000')).status).toBe(400);
    expect((await withCode(token, PRACTICE_ONE_TIME_CODE)).status).toBe(400);
  });
});

describe('a customer with a password', () => {
  const jane = { email: 'jane@example.com', password: 'jane-secret' };
  const signUp = (): Promise<Response> =>
    postAs(bench, bench.cloud.seed.appClient, '/v1/products/1319/customers', jane);
  const signIn = (password = jane.password): Promise<Response> =>
    postAs(bench, bench.cloud.seed.appClient, '/oauth/token', {
      grant_type: 'password',
      username: jane.email,
      password,
    });

  it('signs up once with the create-only client, and in ever after', async () => {
    bench = await startCloudForTest([], { duplicateCustomer: { status: 409, body: { info: 'exists' } } });
    const created = await signUp();
    expect([created.status, await created.json()]).toMatchObject([201, { scope: `customer=${jane.email}` }]);
    expect((await signUp()).status).toBe(409);
    const { access_token: token } = await tokens(await signIn());
    expect((await bench.request('POST', '/v1/products/1319/device_claims', token)).status).toBe(200);
    expect((await signIn('other')).status).toBe(400);
  });

  it('is listed once it owns a device, changes its password, and takes its tokens along when it is deleted', async () => {
    bench = await startCloudForTest();
    const { access_token: token } = await tokens(await signUp());
    const server = await tokens(
      await postAs(bench, bench.cloud.seed.serverClient, '/oauth/token', { grant_type: 'client_credentials' }),
    );
    const ask = (method: string, more = '', form?: Record<string, string>): Promise<Response> =>
      bench.request(method, `/v1/products/1319/customers${more}`, server.access_token, form);
    expect(await (await ask('GET')).json()).toMatchObject({ customers: [] });
    await bench.request('POST', '/v1/devices', token, { id: DEVICE });
    expect(await (await ask('GET')).json()).toMatchObject({ customers: [{ username: jane.email }], devices: [DEVICE] });
    expect((await ask('PUT', `/${jane.email}`, { password: 'changed-it' })).status).toBe(200);
    expect((await signIn('changed-it')).status).toBe(200);
    const made = await bench.request('POST', '/v1/products/1319/device_claims', token);
    const { claim_code: code } = z.object({ claim_code: z.string() }).parse(await made.json());
    expect((await ask('DELETE', `/${jane.email}`)).status).toBe(200);
    expect((await bench.request('GET', '/v1/devices', token)).status).toBe(401);
    expect(await bench.cloud.uplink.connect({ idUpper: DEVICE_UPPER, claimCode: code })).toBe(false);
    expect((await bench.request('GET', '/v1/products/1319/customers')).status).toBe(403);
  });
});

it('a product client renews once with a refresh token, the public client never', async () => {
  bench = await startCloudForTest();
  const { appClient, serverClient } = bench.cloud.seed;
  const first = await tokens(await postAs(bench, serverClient, '/oauth/token', { grant_type: 'client_credentials' }));
  const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
  expect((await postAs(bench, PUBLIC, '/oauth/token', form)).status).toBe(400);
  expect((await postAs(bench, appClient, '/oauth/token', form)).status).toBe(400);
  expect((await postAs(bench, serverClient, '/oauth/token', form)).status).toBe(200);
  expect((await postAs(bench, serverClient, '/oauth/token', form)).status).toBe(400);
});

it('a developer account is made once, and a reset says the same of every name', async () => {
  bench = await startCloudForTest();
  const account = { username: 'new@example.com', password: 'long-enough' };
  const post = async (path: string, form: Record<string, string>): Promise<unknown> =>
    (await bench.request('POST', path, null, form)).json();
  expect(await post('/v1/users', account)).toEqual({ ok: true });
  expect(await post('/v1/users', account)).toMatchObject({ ok: false });
  expect((await postAs(bench, PUBLIC, '/oauth/token', { grant_type: 'password', ...account })).status).toBe(200);
  expect(await post('/v1/user/password-reset', { username: 'nobody@example.com' })).toMatchObject({ ok: true });
});
