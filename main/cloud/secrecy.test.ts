import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseDeviceId } from '../../shared/domain/device-id';
import { Secret } from '../../shared/secret';
import { systemClock } from '../ports/system-clock';
import { openCloud } from './cloud';
import { json, openCloudStand, openTestLog, plain, type Answer, type CloudStand } from './cloud-stand';

const token = 'canarytoken0123456789';
const password = 'canarypassword&%';
const code = `canarycode${'A'.repeat(53)}`;
const id = parseDeviceId('a'.repeat(24));

let stand: CloudStand | undefined;
afterEach(async () => stand?.close());

/** Echoes what it was sent, as a careless server would, in every shape of answer. */
const careless: readonly [string, Answer][] = [
  [
    'an error body',
    (response, request) => {
      json(403, { error: request.body, info: request.headers.authorization })(response, request, 1);
    },
  ],
  [
    'a service error',
    (response, request) => {
      json(500, { error_description: request.headers.authorization })(response, request, 1);
    },
  ],
  [
    'a page',
    (response, request) => {
      plain(200, 'text/html', `<a href="?access_token=${token}">${request.body}</a>`)(response, request, 1);
    },
  ],
  [
    'broken JSON',
    (response, request) => {
      plain(200, 'application/json', `{"claim_code":"${code}", ${request.body}`)(response, request, 1);
    },
  ],
  ['a code of the wrong length', json(200, { claim_code: `${code}A` })],
  ['success', json(200, { claim_code: code, access_token: token, id: id ?? '', name: 'x' })],
  [
    'a reset',
    (response) => {
      response.socket?.resetAndDestroy();
    },
  ],
  [
    'a header that breaks HTTP',
    (response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nbad\0${token}: ${token}\r\n\r\n`);
    },
  ],
];

describe('secrets stay out of logs, faults and addresses', () => {
  it.each(careless)('with %s', async (_, answer) => {
    const log = openTestLog();
    stand = await openCloudStand(answer);
    const cloud = openCloud({ origin: stand.origin, clock: systemClock(), log });
    const session = cloud.session(new Secret('access-token', token));
    if (id === undefined) throw new Error('no id');
    const calm = new AbortController();
    session.follow(() => undefined, calm.signal);
    const results = [
      await cloud.account.signIn('jane@example.com', new Secret('account-password', password), calm.signal),
      await session.createClaimCode(null, calm.signal),
      await session.devices(calm.signal),
      await session.device(id, calm.signal),
      await session.claimById(id, calm.signal),
      await session.rename(id, 'x', calm.signal),
      await session.revoke(calm.signal),
    ];
    const requests = stand.requests;
    await vi.waitFor(() => {
      expect(requests).toHaveLength(8);
      expect(log.text().split('\n').length).toBeGreaterThanOrEqual(7);
    });
    calm.abort();
    const seen = [
      log.text(),
      inspect(results, { depth: 9 }),
      JSON.stringify(results),
      ...requests.map(({ route }) => route),
    ];
    expect(seen.join('\n')).not.toMatch(/canary/);
    const bodies = requests.filter(({ route }) => !route.includes('/oauth/token')).map(({ body }) => body);
    expect(bodies.join('\n')).not.toContain(token);
  });
});
