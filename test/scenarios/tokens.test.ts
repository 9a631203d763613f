import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsById, codeRequests, looks, revocations, statuses, streams, tokenRequests } from './asked';
import { openScenarioStage, type ScenarioEnd, type ScenarioStage } from './stage';

const HOUR_MS = 3_600_000;

function expectVerified({ result, session, device }: ScenarioEnd): void {
  expect(result).toMatchObject({ outcome: 'verified', code: null });
  expect(session).toMatchObject({ state: 'completed', verdict: 'verified', owner_matches: true });
  expect(device.claimCodes).toHaveLength(1);
}

/** Given up in the end: the long one that came with the new customer, the first of the session, and the one that replaced it. */
function expectRenewed({ server }: ScenarioEnd): void {
  expect(revocations(server)).toMatchObject(Array(3).fill({ token: 'customer', status: 200 }));
}

describe('scenarios of claiming (cloud 9.4): tokens and limits', () => {
  let stage: ScenarioStage;
  beforeAll(async () => {
    stage = await openScenarioStage();
  });
  afterAll(() => stage.close());

  it('token expired before SoftAP: the server renews it', async () => {
    const end = await stage.play({ flow: 'token', faults: [{ name: 'token-expired', at: 'claim', times: 1 }] });
    expectVerified(end);
    expect(statuses(codeRequests(end.app))).toEqual([401, 200]);
    expectRenewed(end);
  });

  it('token that was given as it is and expires during SoftAP: told with what to do', async () => {
    const { result, device, app, warnings } = await stage.play({
      flow: null,
      when: { configure: (world) => world.skipTime(91 * 24 * HOUR_MS) },
    });
    expect(warnings).toContain('token-invalid');
    expect(result).toMatchObject({ outcome: 'failed', code: 'token-invalid', homeRestored: true });
    expect(device.commands).toContain('connect-ap');
    expect(statuses(codeRequests(app))).toEqual([200]);
    expect(new Set(statuses(looks(app)))).toEqual(new Set([401]));
  });

  it('token expired before SoftAP: one’s own is refused before the device is touched', async () => {
    const env = { PARTICLE_ACCESS_TOKEN: '0'.repeat(40) };
    const { result, device, app, server } = await stage.play({ flow: null, words: ['--product', '1319'], env });
    expect(result).toMatchObject({ outcome: 'failed', code: 'token-invalid' });
    expect(device.commands).toEqual([]);
    expect(new Set(statuses(app))).toEqual(new Set([401]));
    expect(server).toEqual([]);
  });

  it('token expired during SoftAP', async () => {
    const { result, session, app, server } = await stage.play({
      flow: 'token',
      when: { configure: (world) => world.skipTime(2.1 * HOUR_MS) },
    });
    // The claim code has died as well, so that the device is claimed by its id.
    expect(result).toMatchObject({ outcome: 'verified', code: null });
    expect(session).toMatchObject({ verdict: 'verified', owner_matches: true });
    expect(statuses([...looks(app), ...streams(app)])).toContain(401);
    expect(statuses(codeRequests(app))).toEqual([200]);
    expect(claimsById(app)).toMatchObject([{ token: 'customer', status: 200 }]);
    expect(revocations(server).at(-1)).toMatchObject({ token: 'customer', status: 200 });
  });

  it('token expired during polling', async () => {
    const faults = [{ name: 'token-expired', at: 'device', times: 4 }, { name: 'event-stream-mute' }] as const;
    const end = await stage.play({ flow: 'token', faults });
    expectVerified(end);
    // Two that the watch sees make it ask for another token; one before it, and one that may be lost.
    expect(statuses(looks(end.app)).slice(0, 4)).toEqual([401, 401, 401, 401]);
    expect(statuses(looks(end.app)).at(-1)).toBe(200);
    expect(statuses(codeRequests(end.app))).toEqual([200]);
    expectRenewed(end);
  });

  it('renewal refused', async () => {
    const { result, session, app } = await stage.play({
      flow: 'token',
      when: { configure: (world) => world.skipTime(4.1 * HOUR_MS) },
    });
    expect(result).toMatchObject({ outcome: 'failed', code: 'token-invalid' });
    expect(session).toMatchObject({ state: 'expired', owner_matches: null });
    expect(statuses(codeRequests(app))).toEqual([200]);
    expect(claimsById(app)).toEqual([]);
  });

  describe('of somebody who signed in', () => {
    const signIn = ['--email-env', 'MAIL', '--account-password-env', 'PW'] as const;
    const env = { MAIL: 'judy@example.com', PW: 'one long password' };
    const customer = (): readonly string[] => [...signIn, '--brand', stage.brandFile];
    const signUp = () => stage.play({ flow: null, words: [...customer(), '--sign-up'], env });

    it('a customer’s that would die on the way is renewed before the PC leaves the internet', async () => {
      await signUp();
      const { result, app, device } = await stage.play({
        ...{ flow: null, words: customer(), env },
        faults: [{ name: 'token-short-lived', at: 'token', times: 1 }],
      });
      expect(result).toMatchObject({ outcome: 'verified', code: null });
      expect(device).toMatchObject({ claimed: true });
      const paths = app.map(({ path }) => path);
      const renewed = paths.lastIndexOf('/oauth/token');
      expect(app[renewed]).toMatchObject({ client: 'create-only', status: 200 });
      expect(renewed).toBeGreaterThan(paths.indexOf('/oauth/token'));
      expect(renewed).toBeLessThan(paths.indexOf('/v1/products/1319/device_claims'));
      // Both tokens end with the call.
      const ends = app.slice(-2).map(({ method, path, status }) => `${method} ${path} ${status}`);
      expect(ends).toEqual(Array(2).fill('DELETE /v1/access_tokens/current 200'));
    });

    it('a customer’s that died while the PC was away is renewed when it is back', async () => {
      await signUp();
      const { result, app } = await stage.play({
        ...{ flow: null, words: customer(), env },
        when: { configure: (world) => world.skipTime(12.1 * HOUR_MS) },
      });
      // The claim code has died as well, so that the device is claimed by its id.
      expect(result).toMatchObject({ outcome: 'verified', code: null });
      expect(app.some(({ path, status }) => path.startsWith('/v1/devices') && status === 401)).toBe(true);
      expect(claimsById(app)).toMatchObject([{ token: 'customer', status: 200 }]);
      // The first one: may the client do more than it should?
      expect(statuses(tokenRequests(app))).toEqual([400, 200, 200]);
    });

    it('a developer’s that would die on the way: the device is not touched, the person signs in again', async () => {
      const { email: MAIL, accountPassword: PW } = stage.company.world.facts;
      const words = [...signIn];
      const ended = await stage.play({
        ...{ flow: null, words, env: { MAIL, PW } },
        faults: [{ name: 'token-short-lived', at: 'token', times: 1 }],
      });
      expect(ended.result).toMatchObject({ outcome: 'failed', code: 'token-invalid' });
      expect(ended.device.commands).toEqual([]);
      expect((await stage.play({ flow: null, words, env: { MAIL, PW } })).result).toMatchObject({
        outcome: 'verified',
      });
    });
  });

  it('429 on claims', async () => {
    const end = await stage.play({ flow: 'token', faults: [{ name: 'cloud-429', at: 'claim', times: 2 }] });
    expectVerified(end);
    expect(statuses(codeRequests(end.app))).toEqual([429, 429, 200]);
  });

  it('429 on poll: the pause that is asked for is made, and the next look proves it', async () => {
    const faults = [{ name: 'cloud-429', at: 'device', times: 2 }, { name: 'event-stream-mute' }] as const;
    const end = await stage.play({ flow: 'token', faults });
    expectVerified(end);
    expect(statuses(looks(end.app)).slice(0, 2)).toEqual([429, 429]);
    expect(statuses(looks(end.app)).at(-1)).toBe(200);
  });

  it('IP lock: the server asks no more, the device is not touched, and half an hour later all is well', async () => {
    await stage.lockAddress();
    const locked = await stage.play({ flow: 'token' });
    expect(locked.result).toMatchObject({ outcome: 'failed', code: 'company-error' });
    expect(locked.device.commands).toEqual([]);
    expect(statuses(tokenRequests(locked.server))).toEqual([429]);
    expect(locked.app).toEqual([]);
    await stage.company.world.skipTime(0.51 * HOUR_MS);
    expectVerified(await stage.play({ flow: 'token' }));
  });
});
