import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { challengeOf } from '../secrets/keyed-hash';
import { claimDevice, exchange, isAlive, openLink, openSession, openTyped, person, OPERATOR } from './company';
import { DEVICE, FOREIGN_DEVICE, OPERATOR_KEY, STAFF_KEY, type Answer, type Stand } from './stand';
import { onEachStore, type TestStore } from './stores';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const end = { device_id: DEVICE, verdict: 'verified', app_version: '1.0.0' };
const wrongVerifier = 'w'.repeat(43);
const errorOf = ({ body }: Answer): unknown => body['error'];

onEachStore('abuse of the broker', ({ stand: current, store, restart }) => {
  let stand: Stand;
  beforeEach(() => {
    stand = current();
  });

  it('gives a session to one of many who redeem its code at once', async () => {
    const opened = await openLink(stand);
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(stand, opened)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => errorOf(answer) === 'code_used')).toHaveLength(7);
  });

  it('refuses a code that was used, and leaves the session to whom it belongs', async () => {
    const code = await openTyped(stand);
    const first = await exchange(stand, { code });
    const replayed = await exchange(stand, { code });
    expect([replayed.status, replayed.body]).toEqual([409, { error: 'code_used' }]);
    expect(await isAlive(stand, String(first.body['access_token']))).toBe(true);
  });

  it('refuses a code of a link without the verifier of the app that began', async () => {
    const { code, verifier } = await openLink(stand);
    expect(errorOf(await exchange(stand, { code }))).toBe('wrong_verifier');
    expect(errorOf(await exchange(stand, { code, verifier: wrongVerifier }))).toBe('wrong_verifier');
    expect(errorOf(await stand.call('POST', '/v1/setup-sessions/preview', { code }))).toBe('wrong_verifier');
    expect((await exchange(stand, { code, verifier })).status).toBe(200);
  });

  it('closes a session after five wrong verifiers', async () => {
    const { code, verifier } = await openLink(stand);
    for (let guess = 0; guess < 5; guess += 1) {
      await exchange(stand, { code, verifier: wrongVerifier });
    }
    stand.skip(MINUTE_MS);
    expect(errorOf(await exchange(stand, { code, verifier }))).toBe('session_closed');
  });

  it('stops an address that guesses codes after five tries a minute, the right code included', async () => {
    const code = await openTyped(stand);
    for (let guess = 0; guess < 5; guess += 1) {
      expect(errorOf(await exchange(stand, { code: `0000-000${guess}` }))).toBe('code_unknown');
    }
    const stopped = await exchange(stand, { code });
    expect([stopped.status, errorOf(stopped)]).toEqual([429, 'slow_down']);
    expect(Number(stopped.headers.get('retry-after'))).toBe(stopped.body['retry_after']);
    stand.skip(MINUTE_MS);
    expect((await exchange(stand, { code })).status).toBe(200);
  });

  it('gives an address that guesses two hundred codes at once no more than five answers', async () => {
    const guesses = Array.from({ length: 200 }, (_, guess) => `0000-${String(guess).padStart(4, '0')}`);
    const answers = await Promise.all(guesses.map((code) => exchange(stand, { code })));
    expect(answers.filter((answer) => errorOf(answer) === 'code_unknown')).toHaveLength(5);
    expect(answers.filter((answer) => errorOf(answer) === 'slow_down')).toHaveLength(195);
  });

  it('lets a shop redeem ten codes at once', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, () => openTyped(stand)));
    const answers = await Promise.all(codes.map((code) => exchange(stand, { code })));
    expect(answers.map(({ status }) => status)).toEqual(codes.map(() => 200));
  });

  it('stops an address that guesses the operator key, and leaves the sessions from there alone', async () => {
    const jane = await openSession(stand);
    for (const guess of ['Operator a', 'Operator', `Setup ${OPERATOR_KEY}`, 'Operator b', undefined]) {
      expect(errorOf(await stand.call('POST', '/v1/setup-sessions', {}, guess))).toBe('not_allowed');
    }
    expect(errorOf(await stand.call('POST', '/v1/setup-sessions', {}, OPERATOR))).toBe('slow_down');
    expect(errorOf(await stand.call('POST', `${jane.path}/token`, undefined, OPERATOR))).toBe('not_allowed');
    expect((await jane.call('POST', '/token')).status).toBe(200);
  });

  it('lets no session into another one', async () => {
    const [jane, john] = [await openSession(stand, 'jane'), await openSession(stand, 'john')];
    for (const [method, rest, body] of [
      ['POST', '/token'],
      ['GET', `/device/${DEVICE}`],
      ['POST', '/complete', end],
    ] as const) {
      expect(errorOf(await stand.call(method, john.path + rest, body, jane.key))).toBe('not_allowed');
    }
    expect(await isAlive(stand, john.token)).toBe(true);
  });

  it('tells nothing of another customer and does not bear out that a device is one’s own', async () => {
    const [jane, john] = [await openSession(stand, 'jane'), await openSession(stand, 'john')];
    await claimDevice(stand, john.token, DEVICE);
    const seen = await jane.call('GET', `/device/${DEVICE}`);
    const hidden = { online: null, last_handshake_at: null, fresh: false };
    expect(seen.body).toEqual({ finding: 'owned_by_other', advice: 'staff_unclaim', ...hidden });
    expect(await jane.call('POST', '/complete', end)).toMatchObject({ status: 409, body: { error: 'owner_mismatch' } });
  });

  it('knows nothing of another product’s device, and lets nobody list devices by asking', async () => {
    await stand.cloud.uplink.connect({ idUpper: FOREIGN_DEVICE.toUpperCase(), claimCode: null });
    const { call } = await openSession(stand);
    const seen = await call('GET', `/device/${FOREIGN_DEVICE}`);
    expect(seen.body).toMatchObject({ finding: 'not_in_product', online: null, last_handshake_at: null });
    expect(errorOf(await call('POST', '/complete', { ...end, device_id: FOREIGN_DEVICE }))).toBe('owner_mismatch');
    await call('GET', `/device/${'1'.repeat(24)}`);
    await call('GET', `/device/${'2'.repeat(24)}`);
    expect(errorOf(await call('GET', `/device/${'3'.repeat(24)}`))).toBe('too_many_devices');
    expect(errorOf(await call('GET', '/device/..%2F..%2Faccess_tokens'))).toBe('invalid_request');
  });

  it('opens no link without challenge and state', async () => {
    const challenge = challengeOf('v'.repeat(43));
    const state = 's'.repeat(22);
    const open = (more: object): Promise<Answer> =>
      stand.call('POST', '/v1/setup-sessions', { channel: 'deep-link', ...person(), ...more }, OPERATOR);
    for (const more of [{ challenge }, { state }, { challenge, state: 'short' }, { challenge: 'plain', state }]) {
      expect((await open(more)).status).toBe(400);
    }
    expect((await open({ challenge, state })).status).toBe(200);
  });

  it('forgets codes after a quarter of an hour and sessions after four hours', async () => {
    const code = await openTyped(stand);
    const { call } = await openSession(stand);
    stand.skip(15 * MINUTE_MS);
    expect(await exchange(stand, { code })).toMatchObject({ status: 410, body: { error: 'code_expired' } });
    expect((await call('GET', `/device/${DEVICE}`)).status).toBe(200);
    stand.skip(226 * MINUTE_MS);
    expect(errorOf(await call('POST', '/token'))).toBe('session_expired');
  });

  it('writes down ten requests of benches a minute from one network, and keeps none an hour after it is over', async () => {
    const ask = (): Promise<Answer> => stand.call('POST', '/v1/bench-requests', {});
    const kept = async (): Promise<number> => {
      const [counted] = await store().database.rows(
        z.object({ number: z.number() }),
        'select count(*)::int as number from bench_requests',
      );
      return counted?.number ?? 0;
    };
    const answers = await Promise.all(Array.from({ length: 14 }, ask));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(answers.filter((answer) => errorOf(answer) === 'slow_down')).toHaveLength(4);
    expect((await stand.call('GET', '/v1/about')).status).toBe(200);
    stand.skip(69 * MINUTE_MS);
    expect((await ask()).status).toBe(200);
    expect(await kept()).toBe(11);
    stand.skip(2 * MINUTE_MS);
    expect((await ask()).status).toBe(200);
    expect(await kept()).toBe(2);
  });

  it('forgets an ended session, its customer’s name and its audit after the days that the company keeps them', async () => {
    await openSession(stand, 'jane');
    const { user_code: userCode } = (await stand.call('POST', '/v1/bench-requests', {})).body;
    const approval = { user_code: userCode, ...person('john') };
    expect((await stand.call('POST', '/v1/staff/bench-requests/approve', approval, OPERATOR)).status).toBe(200);
    stand.skip(89 * DAY_MS);
    await openTyped(stand, 'mary');
    expect(JSON.stringify(await everyRow(store()))).toContain('Jane D.');
    stand.skip(2 * DAY_MS);
    await openTyped(stand, 'mary');
    const [, sessions, benches, audit] = await everyRow(store());
    expect([sessions, benches, audit]).toEqual([
      [expect.objectContaining({ user_ref: 'mary' }), expect.objectContaining({ user_ref: 'mary' })],
      [],
      [expect.anything(), expect.anything()],
    ]);
  });

  it('keeps no code, key or token in its tables, and none in its log', async () => {
    const link = await openLink(stand);
    await exchange(stand, { code: link.code, verifier: wrongVerifier });
    const jane = await openSession(stand);
    const typed = await openTyped(stand);
    await exchange(stand, { code: typed });
    await exchange(stand, { code: typed });
    await fetch(`${stand.url}/setup?challenge=${link.code}&state=${link.code}`);
    await claimDevice(stand, jane.token, DEVICE);
    await jane.call('POST', '/complete', end);
    const stored = JSON.stringify(await everyRow(store()));
    expect(stored).toContain('Jane D.');
    expect(stand.logText()).toContain('/v1/setup-sessions/exchange');
    const clientSecrets = stand.settings.clients.map(({ secret }) => secret);
    const secrets = [link.code, link.verifier, typed, typed.replace('-', ''), jane.token, jane.session.session_key];
    for (const secret of [...secrets, ...clientSecrets, OPERATOR_KEY, STAFF_KEY]) {
      expect(secret.length).toBeGreaterThan(7);
      expect(stored).not.toContain(secret);
      expect(stand.logText()).not.toContain(secret);
    }
  });

  it('asks Particle for tokens twice and then waits five minutes when its client is refused', async () => {
    await restart(() => ({ clients: [{ id: 'practice-server-2146', secret: 'not-the-secret' }] }));
    stand = current();
    const { cloud } = stand;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const answer = await exchange(stand, { code: await openTyped(stand) });
      expect([answer.status, errorOf(answer)]).toEqual([503, 'particle_unavailable']);
    }
    const logins = (): number => cloud.journal().filter(({ path }) => path === '/oauth/token').length;
    expect(logins()).toBe(2);
    stand.skip(5 * MINUTE_MS);
    await exchange(stand, { code: await openTyped(stand) });
    expect(logins()).toBe(3);
  });
});

function everyRow({ database }: TestStore): Promise<readonly unknown[]> {
  const tables = ['customers', 'setup_sessions', 'bench_requests', 'audit_log'];
  return Promise.all(tables.map((table) => database.rows(z.unknown(), `select * from ${table}`)));
}
