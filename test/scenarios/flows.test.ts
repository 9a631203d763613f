import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenarioStage, type ScenarioStage } from './stage';

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
    const claims = app.filter(({ path }) => path.endsWith('/device_claims'));
    expect(claims).toMatchObject([{ path: '/v1/products/1319/device_claims', token: 'customer', status: 200 }]);
    expect(app.every(({ token, client }) => client === 'none' && (token === 'customer' || token === 'none'))).toBe(
      true,
    );
    expect(server.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/access_tokens/current', token: 'customer' });
  });

  it('D+ relay', async () => {
    const { result, session, app, server, device, deviceId } = await stage.play({ flow: 'claim-code' });
    expect(result).toMatchObject({ outcome: 'verified', code: null, deviceId });
    expect(session).toMatchObject({ state: 'completed', owner_matches: true });
    expect(device.claimCodes).toHaveLength(1);
    expect(app.every(({ token }) => token === 'none')).toBe(true);
    const claims = server.filter(({ path }) => path.endsWith('/device_claims'));
    expect(claims).toMatchObject([{ token: 'customer', status: 200 }]);
    expect(server.filter(({ path }) => path.endsWith(`/devices/${deviceId}`)).length).toBeGreaterThan(0);
  });

  it('E', async () => {
    const { result, app, server, device } = await stage.play({ flow: null, words: ['--claim', 'none'] });
    expect(result).toMatchObject({ outcome: 'configured', code: null });
    expect(device).toMatchObject({ claimed: false, claimCodes: [] });
    expect(app.every(({ token }) => token === 'none')).toBe(true);
    expect(server).toEqual([]);
  });

  it('F', async () => {
    const { result, session, app, device, deviceId } = await stage.play({ flow: 'unclaimed' });
    expect(result).toMatchObject({ outcome: 'verified', code: null, deviceId });
    expect(session).toMatchObject({ state: 'completed', owner_matches: true });
    expect(device).toMatchObject({ claimed: false, claimCodes: [] });
    expect(app.every(({ token }) => token === 'none')).toBe(true);
  });
});
