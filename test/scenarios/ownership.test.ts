import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsById, codeRequests, looks, productLooks, revocations, statuses } from './asked';
import { openScenarioStage, type ScenarioEnd, type ScenarioStage } from './stage';

const HOUR_MS = 3_600_000;

/** What the company's server found out must not be a success, and the device must not think that it was claimed. */
function expectNotClaimed({ session, device, app, server }: ScenarioEnd): void {
  expect(session).toMatchObject({ state: 'completed', owner_matches: false });
  expect(session?.verdict).not.toBe('verified');
  expect(device.claimed).toBe(false);
  expect(device.claimCodes).toHaveLength(1);
  expect(codeRequests([...app, ...server])).toMatchObject([{ token: 'customer', status: 200 }]);
  expect(revocations(server).at(-1)).toMatchObject({ token: 'customer', status: 200 });
}

/** The app has asked, with the customer's token, and heard each time that the device is not theirs; nothing was tried besides. */
function expectSeenAsForeign({ app }: ScenarioEnd): void {
  expect(looks(app).length).toBeGreaterThan(1);
  for (const look of looks(app)) expect(look).toMatchObject({ token: 'customer', status: 403 });
  expect(claimsById(app)).toEqual([]);
}

/** The company's server has looked for the app, which has no token to look with. */
function expectSeenByRelay({ app, server }: ScenarioEnd): void {
  expect(app.every(({ token }) => token === 'none')).toBe(true);
  expect(productLooks(server).length).toBeGreaterThan(1);
}

describe('scenarios of claiming (cloud 9.4): whose device it is', () => {
  let stage: ScenarioStage;
  beforeAll(async () => {
    stage = await openScenarioStage();
  });
  afterAll(() => stage.close());

  it('device not in product', async () => {
    const end = await stage.play({ flow: 'token', faults: [{ name: 'not-in-product' }] });
    expect(end.result).toMatchObject({ outcome: 'failed', code: 'not-in-product' });
    expectNotClaimed(end);
    expectSeenAsForeign(end);
  });

  it('device not in product: the relay of D+ names it', async () => {
    const end = await stage.play({ flow: 'claim-code', faults: [{ name: 'not-in-product' }] });
    expect(end.result).toMatchObject({ outcome: 'failed', code: 'not-in-product' });
    expectNotClaimed(end);
    expectSeenByRelay(end);
  });

  it('a product that the account has nothing to do with: told at once, and the device is not touched', async () => {
    const { result, device, app } = await stage.play({ flow: null, words: ['--product', '77'] });
    expect(result).toMatchObject({ outcome: 'failed', code: 'account-not-allowed' });
    expect(device.commands).toEqual([]);
    expect(codeRequests(app)).toMatchObject([
      { path: '/v1/products/77/device_claims', token: 'customer', status: 404 },
    ]);
  });

  it('in another product: what the cloud states is looked at, a success is not told', async () => {
    const { result, device, app } = await stage.play({ flow: null, faults: [{ name: 'in-other-product' }] });
    expect(result).toMatchObject({ outcome: 'failed', code: 'not-in-product' });
    expect(device.claimed).toBe(true);
    expect(statuses(looks(app))).toContain(200);
    expect(claimsById(app)).toEqual([]);
  });

  it('in another product: the company’s server does not bear out what an event told', async () => {
    const { result, session, app } = await stage.play({ flow: 'token', faults: [{ name: 'in-other-product' }] });
    expect(result).toMatchObject({ outcome: 'failed', code: 'not-in-product' });
    expect(session).toMatchObject({ owner_matches: null, verdict: null });
    expect(revocations(app).at(-1)).toMatchObject({ token: 'customer', status: 200 });
  });

  it('quarantined', async () => {
    const end = await stage.play({ flow: 'token', faults: [{ name: 'quarantined' }] });
    expect(end.result).toMatchObject({ outcome: 'failed', code: 'device-quarantined' });
    expectNotClaimed(end);
    expectSeenAsForeign(end);
  });

  it('quarantined: the relay of D+ names it', async () => {
    const end = await stage.play({ flow: 'claim-code', faults: [{ name: 'quarantined' }] });
    expect(end.result).toMatchObject({ outcome: 'failed', code: 'device-quarantined' });
    expectNotClaimed(end);
    expectSeenByRelay(end);
  });

  it('code expired while waiting: the device is claimed by its id instead, once', async () => {
    const { result, session, app, device } = await stage.play({
      flow: 'token',
      when: { rejoinHome: (world) => world.skipTime(1.05 * HOUR_MS) },
    });
    expect(result).toMatchObject({ outcome: 'verified', code: null });
    expect(session).toMatchObject({ verdict: 'verified', owner_matches: true });
    expect(claimsById(app)).toMatchObject([{ token: 'customer', status: 200 }]);
    expect(codeRequests(app)).toMatchObject([{ token: 'customer', status: 200 }]);
    // The device was told nothing: the cloud refused its code.
    expect(device.claimed).toBe(false);
  });

  it('code expired while waiting: without a token nobody repairs it, and it is said', async () => {
    const end = await stage.play({ flow: 'claim-code', faults: [{ name: 'code-expired' }] });
    expect(end.result).toMatchObject({ outcome: 'failed', code: 'not-owned' });
    expectNotClaimed(end);
    expectSeenByRelay(end);
  });

  it('code reused: a code that a former device has spent claims nothing', async () => {
    const code = await stage.makeCode();
    const once = { flow: null, words: ['--claim', 'code'], env: { PARTICLE_CLAIM_CODE: code } } as const;
    const first = await stage.play(once);
    expect(first.result).toMatchObject({ outcome: 'configured', code: null });
    expect(first.device).toMatchObject({ claimed: true, claimCodes: [code] });
    const second = await stage.play({ ...once, spentCode: code });
    expect(second.result.outcome).toBe('configured');
    expect(second.device.claimed).toBe(false);
    for (const { app, server } of [first, second]) {
      expect(app.every(({ token }) => token === 'none')).toBe(true);
      expect([...codeRequests(app), ...server]).toEqual([]);
    }
  });

  it('owned by other (reject)', async () => {
    const asked = await stage.play({ flow: 'token', faults: [{ name: 'owned-by-other' }] });
    expect(asked.result).toMatchObject({ outcome: 'failed', code: 'maybe-owned-by-other' });
    expect(asked.device).toMatchObject({ claimCodes: [] });
    expect(asked.device.commands).not.toContain('configure-ap');
    expect([...looks(asked.app), ...claimsById(asked.app)]).toEqual([]);
    const insisted = await stage.play({
      flow: 'token',
      faults: [{ name: 'owned-by-other' }],
      words: ['--take-over'],
    });
    expect(insisted.result).toMatchObject({ outcome: 'failed', code: 'owned-by-other' });
    expectNotClaimed(insisted);
    expectSeenAsForeign(insisted);
  });

  it('owned by other (reject), by the relay', async () => {
    const faults = [{ name: 'owned-by-other' }] as const;
    const end = await stage.play({ flow: 'claim-code', faults, words: ['--take-over'] });
    expect(end.result).toMatchObject({ outcome: 'failed', code: 'owned-by-other' });
    expectNotClaimed(end);
    expectSeenByRelay(end);
  });

  it('owned by other (transfer)', async () => {
    const faults = [{ name: 'owner-transfers' }] as const;
    const { result, session, device, app } = await stage.play({ flow: 'token', faults, words: ['--take-over'] });
    expect(result).toMatchObject({ outcome: 'verified', code: null });
    expect(session).toMatchObject({ owner_matches: true });
    expect(device.claimed).toBe(true);
    expect(device.claimCodes).toHaveLength(1);
    expect(codeRequests(app)).toMatchObject([{ token: 'customer', status: 200 }]);
    expect(claimsById(app)).toEqual([]);
  });

  it('owned by other (transfer), with a code of the server (D): theirs until the device brings it', async () => {
    const faults = [{ name: 'owner-transfers' }] as const;
    const { result, session, device } = await stage.play({ flow: 'claim-code', faults, words: ['--take-over'] });
    expect(result).toMatchObject({ outcome: 'verified', code: null });
    expect(session).toMatchObject({ owner_matches: true });
    expect(device.claimCodes).toHaveLength(1);
  });

  it('re-setup by same owner with stale online: only the new handshake counts, and no code is sent', async () => {
    const first = await stage.play({ flow: 'token', user: 'jane' });
    expect(first.result).toMatchObject({ outcome: 'verified' });
    const again = await stage.play({ flow: 'token', user: 'jane', sameDevice: true });
    expect(again.result).toMatchObject({ outcome: 'verified', deviceId: first.deviceId });
    expect(again.session).toMatchObject({ verdict: 'verified', owner_matches: true });
    expect(again.device.claimCodes).toEqual([]);
    expect(claimsById(again.app)).toEqual([]);
    await stage.play({ flow: 'token', user: 'john', sameDevice: true }).then(({ result }) => {
      expect(result).toMatchObject({ outcome: 'failed', code: 'maybe-owned-by-other' });
    });
  });

  it('re-setup by same owner with stale online: a device that stays away is no success', async () => {
    await stage.play({ flow: 'token', user: 'jane' });
    const again = await stage.play({
      flow: 'token',
      user: 'jane',
      sameDevice: true,
      faults: [{ name: 'network-without-internet' }, { name: 'stale-online' }],
    });
    expect(again.result).toMatchObject({ outcome: 'failed', code: 'owned-but-offline' });
    expect(again.session).toMatchObject({ verdict: 'claimed-offline' });
    // Each look was told that it is online and this customer's.
    expect(looks(again.app).length).toBeGreaterThan(1);
    expect(new Set(statuses(looks(again.app)))).toEqual(new Set([200]));
    expect(again.device.claimCodes).toEqual([]);
  });

  it('customer exists: a second setup of one person makes no second customer', async () => {
    const [first, second] = [
      await stage.play({ flow: 'token', user: 'mary' }),
      await stage.play({ flow: 'token', user: 'mary' }),
    ];
    const made = ({ server }: ScenarioEnd): number => server.filter(({ path }) => path.endsWith('/customers')).length;
    expect([made(first), made(second)]).toEqual([1, 0]);
    expect(second.session).toMatchObject({ verdict: 'verified', owner_matches: true });
  });
});
