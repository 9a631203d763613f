import { beforeEach, expect, it } from 'vitest';
import { claimCodeReply, completeReply, previewReply, sessionReply, tokenReply } from '../../shared/company/contract';
import { claimDevice, exchange, isAlive, openLink, openSession, openTyped, OPERATOR } from './company';
import { DEVICE, FOREIGN_DEVICE, type Stand } from './stand';
import { onEachStore } from './stores';

const done = { device_id: DEVICE, verdict: 'verified', app_version: '1.0.0' };
const diagnosis = `/device/${DEVICE}`;

onEachStore('the broker', ({ stand: current }) => {
  let stand: Stand;
  beforeEach(() => {
    stand = current();
  });

  it('leads from the link to an owner that the product bears out, and ends the token', async () => {
    const opened = await openLink(stand);
    const preview = await stand.call('POST', '/v1/setup-sessions/preview', opened);
    expect(previewReply.parse(preview.body)).toMatchObject({
      company: { name: 'Acme Homes' },
      customer_label: 'Jane D.',
      product: { id: 1319, name: 'Temperature Monitor' },
    });
    const session = sessionReply.parse((await exchange(stand, opened)).body);
    if (session.flow !== 'token') throw new Error('a token was expected');
    expect(session).toMatchObject({ api_base: stand.cloud.url, expires_in: 7200, token_type: 'bearer' });

    expect(await claimDevice(stand, session.access_token, DEVICE)).toBe(true);
    const path = `/v1/setup-sessions/${session.session_id}`;
    const key = `Setup ${session.session_key}`;
    const seen = await stand.call('GET', path + diagnosis, undefined, key);
    expect(seen.body).toMatchObject({ finding: 'owned', online: true, fresh: true, advice: 'none' });
    const end = await stand.call('POST', `${path}/complete`, { ...done, device_id: DEVICE.toUpperCase() }, key);
    expect(completeReply.parse(end.body)).toEqual({ owner_matches: true, product_matches: true, token_revoked: true });
    expect(await isAlive(stand, session.access_token)).toBe(false);
    const status = await stand.call('GET', `/v1/staff/setup-sessions/${session.session_id}`, undefined, OPERATOR);
    expect(status.body).toEqual({ state: 'completed', device_id: DEVICE, verdict: 'verified', owner_matches: true });
    expect((await stand.call('POST', `${path}/token`, undefined, key)).body).toEqual({ error: 'session_closed' });
  });

  it('forgives lower case, spaces and look-alikes of a typed code', async () => {
    const code = await openTyped(stand);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const misread = ` ${code.toLowerCase().replace('-', ' - ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await exchange(stand, { code: misread })).status).toBe(200);
  });

  it('keeps one customer for one person, in all sessions, and each session has a token of its own', async () => {
    const [first, second] = [await openSession(stand), await openSession(stand)];
    expect(first.token).not.toBe(second.token);
    await claimDevice(stand, first.token, DEVICE);
    expect((await second.call('GET', diagnosis)).body).toMatchObject({ finding: 'owned' });
    await first.call('POST', '/complete', done);
    expect(await isAlive(stand, second.token)).toBe(true);
  });

  it('renews a token six times and no more, and ends them all', async () => {
    const { call, token } = await openSession(stand);
    const tokens = [token];
    for (let renewal = 0; renewal < 6; renewal += 1) {
      tokens.push(tokenReply.parse((await call('POST', '/token')).body).access_token);
    }
    expect((await call('POST', '/token')).body).toEqual({ error: 'used_up' });
    await call('POST', '/complete', { ...done, verdict: 'cancelled' });
    expect(await Promise.all(tokens.map((each) => isAlive(stand, each)))).toEqual(tokens.map(() => false));
  });

  it('makes claim codes itself in flow D and never shows a token', async () => {
    const { call, session } = await openSession(stand, 'jane', 'claim-code');
    expect(session).not.toHaveProperty('access_token');
    expect((await call('POST', '/token')).body).toEqual({ error: 'wrong_flow' });
    const { claim_code: claimCode } = claimCodeReply.parse((await call('POST', '/claim-code')).body);
    expect((await call('GET', diagnosis)).body).toMatchObject({ finding: 'never_online', advice: 'check_wifi' });
    expect(await stand.cloud.uplink.connect({ idUpper: DEVICE.toUpperCase(), claimCode })).toBe(true);
    expect((await call('GET', diagnosis)).body).toMatchObject({ finding: 'owned', online: true, fresh: true });
    expect((await call('POST', '/complete', done)).body).toMatchObject({ owner_matches: true });
  });

  it('confirms a device that nobody is to own in flow F', async () => {
    const { call } = await openSession(stand, 'jane', 'unclaimed');
    await stand.cloud.uplink.connect({ idUpper: DEVICE.toUpperCase(), claimCode: null });
    expect((await call('GET', diagnosis)).body).toMatchObject({ finding: 'online_unclaimed', advice: 'none' });
    expect((await call('POST', '/complete', done)).body).toMatchObject({ owner_matches: true });
  });

  it('says why a device did not become the customer’s', async () => {
    const { call, token } = await openSession(stand);
    expect((await call('GET', `/device/${FOREIGN_DEVICE}`)).body).toMatchObject({
      finding: 'not_in_product',
      online: null,
    });
    await stand.cloud.uplink.connect({ idUpper: DEVICE.toUpperCase(), claimCode: null });
    expect((await call('GET', diagnosis)).body).toMatchObject({ finding: 'online_unclaimed', advice: 'claim_by_id' });
    expect((await call('POST', '/complete', done)).body).toEqual({ error: 'owner_mismatch' });
    await claimDevice(stand, token, DEVICE);
    expect((await call('POST', '/complete', done)).status).toBe(200);
  });

  it.each(['clock-behind', 'clock-ahead'] as const)(
    'knows a fresh sign from an old one with the fault %s',
    async (name) => {
      stand.faults.set({ name });
      await stand.cloud.uplink.connect({ idUpper: DEVICE.toUpperCase(), claimCode: null });
      stand.skip(60_000);
      const { call } = await openSession(stand, 'jane', 'claim-code');
      expect((await call('GET', diagnosis)).body).toMatchObject({ finding: 'never_online', fresh: false });
      stand.skip(10_000);
      await stand.cloud.uplink.connect({ idUpper: DEVICE.toUpperCase(), claimCode: null });
      const { body } = await call('GET', diagnosis);
      expect(body).toMatchObject({ finding: 'online_unclaimed', fresh: true });
    },
  );

  it('gives the code back when Particle cannot be reached', async () => {
    const code = await openTyped(stand);
    stand.faults.set({ name: 'cloud-5xx', at: 'token' });
    expect((await exchange(stand, { code })).body).toEqual({ error: 'particle_unavailable', retry_after: 30 });
    stand.faults.clear();
    expect((await exchange(stand, { code })).status).toBe(200);
  });
});
