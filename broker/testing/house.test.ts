import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aboutReply } from '../../shared/company/contract';
import { migrate } from '../store/migrate';
import { openTyped, person, OPERATOR } from './company';
import { startStand, type Stand } from './stand';
import { storeKinds, type TestStore } from './stores';

const document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string(), security: z.array(z.unknown()) }))),
});

describe('the broker as a web server', () => {
  let store: TestStore;
  let stand: Stand;
  beforeAll(async () => {
    const [embedded] = storeKinds;
    if (embedded === undefined) throw new Error('There is no embedded store');
    store = await embedded.open();
    stand = await startStand(store.database);
  });
  afterAll(async () => {
    await stand.close();
    await store.close();
  });

  it('is healthy without a call to Particle', async () => {
    const before = stand.cloud.journal().length;
    expect(await stand.call('GET', '/health')).toMatchObject({ status: 200, body: { ok: true } });
    expect(stand.cloud.journal().length).toBe(before);
  });

  it('serves an OpenAPI document that names every route and who may call it', async () => {
    const { body } = await stand.call('GET', '/openapi.json');
    const { paths } = document.parse(body);
    const lines = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => `${method} ${path} ${JSON.stringify(security)}`),
    );
    expect(lines).toContain('post /v1/setup-sessions/exchange []');
    expect(lines).toContain('get /v1/setup-sessions/{id}/device/{deviceId} [{"session":[]}]');
    expect(lines).toContain('post /v1/setup-sessions [{"operator":[]}]');
    expect(lines).toContain('post /v1/staff/devices/{deviceId}/unclaim [{"staff":[]}]');
    expect(lines).toHaveLength(16);
  });

  it('says who runs it', async () => {
    const about = aboutReply.parse((await stand.call('GET', '/v1/about')).body);
    expect(about).toMatchObject({ company: { name: 'Acme Homes' }, setup_page: `${stand.url}/setup` });
  });

  it('serves its page with nothing of anybody else’s, and lets no other site read or frame anything', async () => {
    const page = await fetch(`${stand.url}/setup`, { headers: { origin: 'https://elsewhere.example' } });
    const html = await page.text();
    expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="/setup.css"', 'src="/setup.js"']);
    for (const path of ['/setup.css', '/setup.js']) expect((await fetch(stand.url + path)).status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect([...page.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('refuses bodies above 8 KiB, told length or not', async () => {
    const body = { ...person(), channel: 'code', customer_label: 'x'.repeat(9000) };
    const answer = await stand.call('POST', '/v1/setup-sessions', body, OPERATOR);
    expect([answer.status, answer.body]).toEqual([413, { error: 'too_large' }]);
    expect(await sendInChunks(`${stand.url}/v1/setup-sessions/exchange`, 'x'.repeat(9000))).toBe(413);
  });

  it.each([
    ['no JSON', '{"code":'],
    ['a list', '[]'],
    ['an unknown field', '{"code":"K7QF-3MTX","admin":true}'],
    ['a field of another kind', '{"code":{"$gt":""}}'],
    ['a way into prototypes', '{"__proto__":{"x":1},"code":"K7QF-3MTX"}'],
  ])('refuses %s without repeating it', async (_what, body) => {
    const answer = await stand.call('POST', '/v1/setup-sessions/exchange', body);
    expect([answer.status, answer.body]).toEqual([400, { error: 'invalid_request' }]);
  });

  it('answers what it does not know with JSON and without the address', async () => {
    const answer = await stand.call('GET', '/v1/nowhere?access_token=secret');
    expect([answer.status, answer.body]).toEqual([404, { error: 'not_found' }]);
    expect(stand.logText()).not.toContain('nowhere');
  });

  it('refuses a name that would break lines or hide letters', async () => {
    for (const label of ['Jane\nOwner: you', 'Jane\u202Edoe', '', 'x'.repeat(81)]) {
      const body = { ...person(), channel: 'code', customer_label: label };
      expect((await stand.call('POST', '/v1/setup-sessions', body, OPERATOR)).status).toBe(400);
    }
  });

  it('opens twenty sessions an hour for one person and no more', async () => {
    for (let session = 0; session < 20; session += 1) await openTyped(stand, 'busy');
    const answer = await stand.call('POST', '/v1/setup-sessions', { ...person('busy'), channel: 'code' }, OPERATOR);
    expect(answer.status).toBe(429);
  });

  it('finds its tables as they should be when it starts again', async () => {
    expect(await migrate(store.database, new Date())).toBe(0);
  });
});

function sendInChunks(url: string, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const sent = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end(text);
  });
}
