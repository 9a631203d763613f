import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDeviceId } from '../../../shared/domain/device-id';
import { Secret } from '../../../shared/secret';
import type { CompanySession, OpenedSession } from '../../ports/company-session';
import type { Log } from '../../ports/log';
import { systemClock } from '../../ports/system-clock';
import { openCloudStand, type CloudStand } from '../cloud-stand';
import { openByCode } from './company-server';

const ID = parseDeviceId('0123456789abcdef01234567') ?? raise();
const { signal } = new AbortController();
const code = new Secret('one-time-code', 'K7QF-3MTX');
const exchanged = {
  session_id: 'ss_1',
  session_key: 'canary-key-0123456789',
  session_expires_in: 3600,
  flow: 'token',
  company: { name: 'Acme' },
  api_base: 'https://api.particle.io',
  product: { id: 1319, name: 'Temperature Monitor' },
  customer_label: 'Jane D.',
  access_token: 'canary-token-1',
  token_type: 'bearer',
  expires_in: 7200,
};

let stand: CloudStand;
const said: unknown[] = [];
const log: Log = { info: (...words) => said.push(words), warn: (...words) => said.push(words) };
afterEach(() => stand.close());

type Routes = Readonly<Record<string, (response: ServerResponse) => void>>;

async function open(routes: Routes = {}) {
  stand = await openCloudStand((response, { route }) => {
    const [, path = ''] = route.split(' ');
    (routes[path] ?? routes['*'] ?? json(200, exchanged))(response);
  });
  const line = { origin: stand.origin, clock: systemClock(), log, appVersion: '1.2.3' };
  return await openByCode(line, { code, verifier: 'verifier-of-ours' }, signal);
}

async function session(routes: Routes): Promise<CompanySession> {
  const opened = await open(routes);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.session;
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

function raise(): never {
  throw new Error('no id');
}

describe('the exchange of a one-time code', () => {
  it('opens the session that the server speaks of', async () => {
    const opened = await open();
    expect(opened).toMatchObject({ ok: true, value: { api: 'https://api.particle.io' } });
    const about = (opened as { value: OpenedSession }).value.about;
    expect(about).toEqual({
      company: 'Acme',
      product: '1319',
      productName: 'Temperature Monitor',
      customer: 'Jane D.',
      gives: 'token',
    });
    expect(stand.requests[0]).toMatchObject({ route: 'POST /v1/setup-sessions/exchange' });
    expect(JSON.parse(stand.requests[0]?.body ?? '')).toEqual({ code: 'K7QF-3MTX', verifier: 'verifier-of-ours' });
  });

  it.each([
    [410, { error: 'code_expired' }, 'code-expired'],
    [409, { error: 'code_used' }, 'code-used'],
    [404, { error: 'code_unknown' }, 'code-wrong'],
    [400, { error: 'wrong_verifier' }, 'code-wrong'],
    [403, {}, 'code-wrong'],
    [429, { error: 'slow_down' }, 'limited'],
    [503, { error: 'particle_unavailable' }, 'service'],
    [200, { ...exchanged, api_base: 'http://evil.example' }, 'malformed'],
    [200, { ...exchanged, session_key: 'a\r\nb'.repeat(8) }, 'malformed'],
    [200, { ...exchanged, access_token: null }, 'malformed'],
    [200, [], 'malformed'],
    [302, {}, 'not-particle'],
  ])('hears %i %j as %s', async (status, body, kind) => {
    expect(await open({ '*': json(status, body) })).toMatchObject({ ok: false, error: { kind } });
  });

  it('takes no page for an answer', async () => {
    const page = (response: ServerResponse): void => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome to the hotel</html>');
    };
    expect(await open({ '*': page })).toMatchObject({ error: { kind: 'not-particle' } });
  });
});

describe('an open session', () => {
  const path = '/v1/setup-sessions/ss_1';

  it('keeps its token until it is too old or refused', async () => {
    const one = await session({
      [`${path}/token`]: json(200, { access_token: 'canary-token-2', token_type: 'bearer', expires_in: 7200 }),
    });
    const first = await one.token({ minimumLifeMs: 60_000, refused: null }, signal);
    expect(first.ok && first.value.reveal()).toBe('canary-token-1');
    expect(stand.requests).toHaveLength(1);
    const longer = await one.token({ minimumLifeMs: 3 * 3_600_000, refused: null }, signal);
    expect(longer.ok && longer.value.reveal()).toBe('canary-token-2');
    expect(stand.requests[1]?.headers.authorization).toBe('Setup canary-key-0123456789');
    const refused = await one.token({ minimumLifeMs: 0, refused: longer.ok ? longer.value : null }, signal);
    expect(refused.ok).toBe(true);
    expect(stand.requests).toHaveLength(3);
  });

  it('takes only a claim code for a claim code', async () => {
    const one = await session({
      [`${path}/claim-code`]: json(200, { claim_code: 'x'.repeat(63), device_ids: [], expires_in: 3600 }),
    });
    const made = await one.claimCode(signal);
    expect(made.ok && made.value.reveal()).toBe('x'.repeat(63));
    await stand.close();
    const other = await session({ [`${path}/claim-code`]: json(200, { claim_code: 'short' }) });
    expect(await other.claimCode(signal)).toMatchObject({ error: { kind: 'malformed' } });
  });

  it("tells what the server finds, in the server's time", async () => {
    const date = { date: new Date(Date.now() + 3_600_000).toUTCString() };
    const seen = { finding: 'owned', advice: 'none', online: true, fresh: true };
    const finding = { ...seen, last_handshake_at: '2026-03-01T10:02:11.000Z' };
    const one = await session({ [`${path}/device/${ID}`]: json(200, finding, date) });
    const look = await one.look(ID, signal);
    expect(look).toMatchObject({ value: { value: { finding: 'owned', lastHandshakeAt: 1_772_359_331_000 } } });
    expect(look.ok ? look.value.serverAheadMs : 0).toBeGreaterThan(3_590_000);
  });

  it.each([
    [200, { owner_matches: true, product_matches: true, token_revoked: true }, null],
    [200, { owner_matches: false, product_matches: true, token_revoked: true }, 'disagrees'],
    [409, { error: 'owner_mismatch' }, 'disagrees'],
    [403, { error: 'session_closed' }, 'session-closed'],
    [401, {}, 'session-closed'],
  ])('is completed: %i %j is %s', async (status, body, kind) => {
    const one = await session({ [`${path}/complete`]: json(status, body) });
    const done = await one.complete(ID, 'verified', signal);
    expect(done.ok ? null : done.error.kind).toBe(kind);
    expect(JSON.parse(stand.requests[1]?.body ?? '')).toEqual({
      verdict: 'verified',
      device_id: ID,
      app_version: '1.2.3',
    });
  });
});

describe('the token of a session', () => {
  it.each([
    ['its server could not revoke is revoked by the app', false, 1],
    ['its server revoked is left at that', true, 0],
  ])('that %s', async (_, revoked, asked) => {
    const one = await session({
      '/v1/setup-sessions/exchange': (response) => {
        json(200, { ...exchanged, api_base: stand.origin })(response);
      },
      '/v1/setup-sessions/ss_1/complete': json(200, {
        ...{ owner_matches: true, product_matches: true, token_revoked: revoked },
      }),
      '/v1/access_tokens/current': json(200, { ok: true }),
    });
    expect((await one.complete(ID, 'verified', signal)).ok).toBe(true);
    const calls = stand.requests.filter(({ route }) => route === 'DELETE /v1/access_tokens/current');
    expect(calls).toHaveLength(asked);
    for (const { headers } of calls) expect(headers.authorization).toBe('Bearer canary-token-1');
  });
});

it('logs nothing secret, and puts nothing secret into an address', () => {
  expect(said.length).toBeGreaterThan(10);
  for (const secret of ['canary', 'K7QF', 'verifier-of-ours']) expect(JSON.stringify(said)).not.toContain(secret);
});
