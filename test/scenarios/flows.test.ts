import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsBesidesSignIn, callsOfApi } from '../support/calls-of-api';
import type { CloudRequest } from '../support/world-record';
import { codeRequests, productLooks, revocations, statuses, tokenRequests } from './asked';
import { openScenarioStage, type ScenarioStage } from './stage';

function customersMade(requests: readonly CloudRequest[]): readonly CloudRequest[] {
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/customers'));
}

describe('scenarios of claiming (cloud 9.4): every flow to its verdict', () => {
  let stage: ScenarioStage;
  beforeAll(async () => {
    stage = await openScenarioStage();
  });
  afterAll(() => stage.close());

  it('C happy path', async () => {
    const { result, session, app, server, device, deviceId } = await stage.play({
      flow: 'token',
      words: ['--name', 'Hall'],
    });
    expect(result).toMatchObject({ outcome: 'verified', code: null, deviceId, name: 'Hall', homeRestored: true });
    expect(session).toEqual({ state: 'completed', device_id: deviceId, verdict: 'verified', owner_matches: true });
    expect(device).toMatchObject({ claimed: true });
    expect(device.claimCodes).toHaveLength(1);
    expect(codeRequests(app)).toMatchObject([
      { path: '/v1/products/1319/device_claims', token: 'customer', status: 200 },
    ]);
    expect(app.every(({ token, client }) => client === 'none' && (token === 'customer' || token === 'none'))).toBe(
      true,
    );
    expect(server.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/access_tokens/current', token: 'customer' });
    expect(callsOfApi(app).length).toBeLessThanOrEqual(4);
    for (const { tool } of app) expect(tool).toMatch(/^photon-setup@\d+\.\d+\.\d+/);
  });

  const signIn = ['--email-env', 'MAIL', '--account-password-env', 'PW'] as const;

  it('A with MFA', async () => {
    const { email: MAIL, accountPassword: PW } = stage.company.world.facts;
    const { result, app, server, device } = await stage.play({
      flow: null,
      faults: [{ name: 'mfa-required' }],
      words: [...signIn, '--one-time-code-env', 'OTP'],
      env: { MAIL, PW, OTP: '424242' },
    });
    expect(result).toMatchObject({ outcome: 'verified', code: null });
    expect(device).toMatchObject({ claimed: true });
    expect(statuses(tokenRequests(app))).toEqual([403, 200]);
    expect(codeRequests(app)).toMatchObject([{ path: '/v1/device_claims', token: 'developer', status: 200 }]);
    expect(app.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/access_tokens/current', token: 'developer' });
    expect(app.every(({ client }) => client === 'none' || client === 'public')).toBe(true);
    expect(callsBesidesSignIn(app).length).toBeLessThanOrEqual(4);
    expect(server).toEqual([]);
  });

  it('B new and returning', async () => {
    const env = { MAIL: 'jane+1@example.com', PW: 'one long password' };
    const words = [...signIn, '--brand', stage.brandFile];
    const added = await stage.play({ flow: null, words: [...words, '--sign-up'], env });
    const returning = await stage.play({ flow: null, words, env });
    for (const { result, app, device, server } of [added, returning]) {
      expect(result).toMatchObject({ outcome: 'verified', code: null });
      expect(device).toMatchObject({ claimed: true });
      const path = '/v1/products/1319/device_claims';
      expect(codeRequests(app)).toMatchObject([{ path, token: 'customer', status: 200 }]);
      expect(app.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/access_tokens/current', token: 'customer' });
      expect(app.every(({ client }) => client === 'none' || client === 'create-only')).toBe(true);
      expect(callsBesidesSignIn(app).length).toBeLessThanOrEqual(4);
      expect(server).toEqual([]);
    }
    expect([added, returning].map(({ app }) => statuses(customersMade(app)))).toEqual([[201], []]);
  });

  it('customer exists: who signs up again is signed in', async () => {
    const env = { MAIL: 'john@example.com', PW: 'another long password' };
    const words = [...signIn, '--brand', stage.brandFile, '--sign-up'];
    const ends = [await stage.play({ flow: null, words, env }), await stage.play({ flow: null, words, env })];
    for (const { result } of ends) expect(result).toMatchObject({ outcome: 'verified' });
    expect(ends.map(({ app }) => statuses(customersMade(app)))).toEqual([[201], [400]]);
  });

  it('the company’s server has a way of its own to the cloud, also while the PC is at the device', async () => {
    const exchanges: number[] = [];
    const exchange = async (): Promise<void> => {
      const { code } = await stage.company.openCode({ user: 'jim', label: 'Jim', flow: 'token' });
      const body = JSON.stringify({ code });
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(`${stage.company.url}/v1/setup-sessions/exchange`, { method: 'POST', body, headers });
      exchanges.push(reply.status);
    };
    const { result } = await stage.play({ flow: 'token', when: { configure: exchange } });
    expect(result).toMatchObject({ outcome: 'verified' });
    expect(exchanges).toEqual([200]);
  });

  it('D+ relay', async () => {
    const { result, session, app, server, device, deviceId } = await stage.play({ flow: 'claim-code' });
    expect(result).toMatchObject({ outcome: 'verified', code: null, deviceId });
    expect(session).toMatchObject({ state: 'completed', owner_matches: true });
    expect(device.claimCodes).toHaveLength(1);
    expect(app.every(({ token }) => token === 'none')).toBe(true);
    expect(callsOfApi(app).length).toBeLessThanOrEqual(4);
    expect(codeRequests(server)).toMatchObject([{ token: 'customer', status: 200 }]);
    expect(productLooks(server).map(({ path }) => path)).toContain(`/v1/products/1319/devices/${deviceId}`);
    expect(productLooks(server).every(({ token }) => token === 'product')).toBe(true);
    expect(revocations(server).at(-1)).toMatchObject({ token: 'customer', status: 200 });
  });

  it('E', async () => {
    const { result, app, server, device } = await stage.play({ flow: null, words: ['--claim', 'none'] });
    expect(result).toMatchObject({ outcome: 'configured', code: null });
    expect(device).toMatchObject({ claimed: false, claimCodes: [] });
    expect(app.every(({ token }) => token === 'none')).toBe(true);
    expect(server).toEqual([]);
  });

  it('F', async () => {
    const { result, session, app, server, device, deviceId } = await stage.play({ flow: 'unclaimed' });
    expect(result).toMatchObject({ outcome: 'verified', code: null, deviceId });
    expect(session).toMatchObject({ state: 'completed', owner_matches: true });
    expect(device).toMatchObject({ claimed: false, claimCodes: [] });
    expect(app.every(({ token }) => token === 'none')).toBe(true);
    expect(callsOfApi(app).length).toBeLessThanOrEqual(4);
    // Neither a customer nor a code is needed.
    expect([...customersMade(server), ...codeRequests(server)]).toEqual([]);
    expect(productLooks(server).every(({ token }) => token === 'product')).toBe(true);
    expect(productLooks(server).length).toBeGreaterThan(0);
  });
});
