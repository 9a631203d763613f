import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import { systemClock } from '../ports/system-clock';
import type { Cloud } from '../ports/cloud-session';
import { openCloud } from './cloud';
import { json, openCloudStand, openTestLog, plain, type Answer, type CloudStand } from './cloud-stand';

const calm = new AbortController().signal;
const password = new Secret('account-password', 'canary+pass word&1');

let stand: CloudStand | undefined;
afterEach(async () => stand?.close());

async function cloudThat(answer: Answer): Promise<Cloud> {
  stand = await openCloudStand(answer);
  return openCloud({ origin: stand.origin, clock: systemClock(), log: openTestLog() });
}

describe('the API is reachable', () => {
  it.each([
    ['a refusal in JSON', json(401, { error: 'invalid_request', error_description: 'The access token was not found' })],
    ['a bad request in JSON', json(400, { error: 'invalid_request' })],
    ['a list', json(200, [])],
    ['an unknown route in plain text', plain(404, 'text/plain', 'not found')],
    ['an error of its own', json(500, { error: 'server_error' })],
    ['too many requests', json(429, {})],
    ['nothing in it', plain(204, '', '')],
  ])('by %s', async (_, answer) => {
    const cloud = await cloudThat(answer);
    expect(await cloud.reachable(calm)).toEqual(ok(undefined));
    expect(stand?.requests).toHaveLength(1);
    expect(stand?.requests[0]?.route).toBe('GET /v1/devices');
    expect(stand?.requests[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['a page', plain(200, 'text/html', '<html>Sign in</html>'), { kind: 'not-particle' }],
    ['a page without a type', plain(200, '', '\n <!DOCTYPE html>'), { kind: 'not-particle' }],
    ['a block page', plain(403, 'text/html', '<p>Blocked</p>'), { kind: 'not-particle' }],
    ['a redirect', plain(302, '', '', { location: 'http://127.0.0.1:1/portal' }), { kind: 'not-particle' }],
    ['a sign-in demand of the network', plain(511, 'text/html', '<p>Sign in</p>'), { kind: 'not-particle' }],
    ['a demand of a proxy', plain(407, 'text/plain', 'proxy'), { kind: 'not-particle' }],
    ['a gateway in trouble', plain(502, 'text/html', '<h1>Bad Gateway</h1>'), { kind: 'service', status: 502 }],
    ['a limit with a page', plain(429, 'text/html', '<h1>Slow</h1>'), { kind: 'limited', retryAfterMs: 30_000 }],
  ])('not by %s', async (_, answer, fault) => {
    const cloud = await cloudThat(answer);
    expect(await cloud.reachable(calm)).toEqual(fail(fault));
    expect(stand?.requests).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('sends a form and brings a token', async () => {
    const cloud = await cloudThat(json(200, { token_type: 'bearer', access_token: 'abc123', expires_in: 43200 }));
    const token = await cloud.account.signIn('jane+x@example.com', password, calm);
    expect(token.ok && token.value.kind === 'token' && token.value.token.reveal()).toBe('abc123');
    const request = stand?.requests[0];
    expect(request?.route).toBe('POST /oauth/token');
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'password',
      username: 'jane+x@example.com',
      password: 'canary+pass word&1',
      expires_in: '43200',
    });
  });

  it.each([
    ['wrong password', json(400, { error: 'invalid_grant', error_description: 'bad' }), { kind: 'credentials' }],
    ['unknown client', json(401, { error: 'invalid_client' }), { kind: 'credentials' }],
    ['a second factor without its token', json(403, { error: 'mfa_required' }), { kind: 'mfa-required' }],
    ['locked out', json(429, {}, { 'retry-after': '120' }), { kind: 'limited', retryAfterMs: 120_000 }],
    ['no token in it', json(200, { access_token: '' }), { kind: 'malformed', what: 'token' }],
    ['empty', plain(200, 'application/json', ''), { kind: 'malformed', what: 'token' }],
    ['captive page', plain(200, 'text/html', '<html>'), { kind: 'not-particle' }],
  ])('%s', async (_, answer, fault) => {
    const cloud = await cloudThat(answer);
    expect(await cloud.account.signIn('jane@example.com', password, calm)).toEqual(fail(fault));
    expect(stand?.requests).toHaveLength(1);
  });
});

describe('a cloud that is asked too often', () => {
  it('is left alone for longer each time, whatever it is asked, until it answers again', async () => {
    let isLimited = true;
    const cloud = await cloudThat((...all) => {
      (isLimited ? json(429, {}) : json(200, []))(...all);
    });
    const session = cloud.session(new Secret('access-token', 'tok1'));
    const devices = () => session.devices(calm);
    const pauses: unknown[] = [];
    for (const ask of [devices, () => session.life(calm), devices, devices, devices]) pauses.push(await ask());
    expect(pauses).toEqual(
      [30, 60, 120, 300, 300].map((seconds) => fail({ kind: 'limited', retryAfterMs: seconds * 1000 })),
    );
    isLimited = false;
    expect(await session.devices(calm)).toMatchObject({ ok: true });
    isLimited = true;
    expect(await session.devices(calm)).toEqual(fail({ kind: 'limited', retryAfterMs: 30_000 }));
  });
});
