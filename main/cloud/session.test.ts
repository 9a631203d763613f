import { afterEach, describe, expect, it } from 'vitest';
import { parseDeviceId, type DeviceId } from '../../shared/domain/device-id';
import { parseProductId } from '../../shared/domain/product-id';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { Clock } from '../ports/clock';
import { systemClock } from '../ports/system-clock';
import type { CloudSession } from '../ports/cloud-session';
import { openCloud } from './cloud';
import { json, openCloudStand, openTestLog, plain, type Answer, type CloudStand } from './cloud-stand';

const calm = new AbortController().signal;
const id = idOf('3B0021001747353236343033');
const code = `${'aB3+'.repeat(15)}/xY`;

let stand: CloudStand | undefined;
afterEach(async () => stand?.close());

function idOf(text: string): DeviceId {
  const parsed = parseDeviceId(text);
  if (parsed === undefined) throw new Error(`no device id: ${text}`);
  return parsed;
}

async function sessionOn(answer: Answer, clock: Clock = systemClock()): Promise<CloudSession> {
  stand = await openCloudStand(answer);
  return openCloud({ origin: stand.origin, clock, log: openTestLog() }).session(new Secret('access-token', 'tok1'));
}

describe("a token's life", () => {
  const now = 'Sun, 01 Mar 2026 12:00:00 GMT';
  it.each([
    [{ expires_at: '2026-03-01T12:10:00.000Z', client: 'x' }, 600_000],
    [{ expires_at: '2026-03-01T11:59:00.000Z' }, -60_000],
    [{ expires_in: 90 }, 90_000],
    [{ expires_in: 0 }, null],
    [{ expires_at: null }, null],
    [{ ok: true }, null],
  ])('is read from %j by the clock of the cloud', async (reply, life) => {
    const session = await sessionOn(json(200, reply, { date: now }));
    expect(await session.life(calm)).toEqual(ok(life));
    expect(stand?.requests[0]?.route).toBe('GET /v1/access_tokens/current');
  });

  it('is nothing that a cloud must tell', async () => {
    expect(await (await sessionOn(json(403, {}))).life(calm)).toEqual(fail({ kind: 'forbidden' }));
  });
});

describe('a claim code', () => {
  it('comes from the product with what is already owned, ids in lower case', async () => {
    const session = await sessionOn(json(200, { claim_code: code, device_ids: [id.toUpperCase(), null, 'odd'] }));
    const made = await session.createClaimCode(parseProductId('my-product') ?? null, calm);
    expect(made.ok && made.value.code.reveal()).toBe(code);
    expect(made.ok && [...made.value.ownedIds]).toEqual([id]);
    expect(stand?.requests[0]?.route).toBe('POST /v1/products/my-product/device_claims');
    expect(stand?.requests[0]?.headers.authorization).toBe('Bearer tok1');
  });

  it('comes from the account when there is no product, also without a list of ids', async () => {
    const session = await sessionOn(json(200, { claim_code: code }));
    const made = await session.createClaimCode(null, calm);
    expect(made.ok && made.value.ownedIds.size).toBe(0);
    expect(stand?.requests[0]?.route).toBe('POST /v1/device_claims');
  });

  it.each([code.slice(1), `${code}A`, `${code.slice(1)}=`, '', null])(
    'is not taken in the form %j',
    async (claimCode) => {
      const session = await sessionOn(json(200, { claim_code: claimCode, device_ids: [] }));
      expect(await session.createClaimCode(null, calm)).toEqual(fail({ kind: 'malformed', what: 'claim-code' }));
    },
  );
});

describe('devices', () => {
  const full = {
    id: id.toUpperCase(),
    name: 'lamp',
    online: false,
    connected: true,
    last_handshake_at: '2026-03-01T10:02:11.500Z',
    owner: 'jane@example.com',
    product_id: 1319,
    status: 'safe_mode',
  };

  it('are read with the server clock', async () => {
    const clock: Clock = { ...systemClock(), wallTime: () => Date.parse('2026-03-01T10:00:00Z') };
    const session = await sessionOn(json(200, [full], { date: 'Sun, 01 Mar 2026 12:00:00 GMT' }), clock);
    expect(await session.devices(calm)).toEqual(
      ok({
        value: [
          {
            id,
            name: 'lamp',
            online: false,
            lastHandshakeAt: Date.parse('2026-03-01T10:02:11.500Z'),
            productId: '1319',
            updating: true,
          },
        ],
        serverAheadMs: 7_200_000,
      }),
    );
  });

  it('are read from old and odd replies', async () => {
    const session = await sessionOn((response) => {
      response.sendDate = false;
      response.end(
        JSON.stringify([{ id, connected: true }, { id: null }, { id: 'x' }, null, 7, { id, name: 5, online: null }]),
      );
    });
    const bare = { id, name: null, lastHandshakeAt: null, productId: null, updating: false };
    expect(await session.devices(calm)).toEqual(
      ok({
        value: [
          { ...bare, online: true },
          { ...bare, online: false },
        ],
        serverAheadMs: 0,
      }),
    );
  });

  it.each([
    ['an empty reply', plain(200, '', '')],
    ['an object', json(200, {})],
  ])('are not read from %s', async (_, answer) => {
    expect(await (await sessionOn(answer)).devices(calm)).toEqual(fail({ kind: 'malformed', what: 'devices' }));
  });

  it('one is read by its id in lower case', async () => {
    const session = await sessionOn(json(200, full));
    const device = await session.device(id, calm);
    expect(device.ok && device.value.value).toMatchObject({ id, name: 'lamp' });
    expect(stand?.requests[0]?.route).toBe(`GET /v1/devices/${id}`);
  });

  it.each([
    [
      'permission denied',
      json(403, { error: 'Permission Denied', info: 'try https://x/v1/devices?access_token=undefined' }),
    ],
    ['not found', json(404, { ok: false, error: 'No device found' })],
    ['not found, in plain text', plain(404, 'text/plain', 'nope')],
    ['of someone else', json(403, { ok: false, errors: ['That belongs to someone else.'] })],
  ])('one is not yours: %s', async (_, answer) => {
    const device = await (await sessionOn(answer)).device(id, calm);
    expect(device.ok && device.value.value).toBe('not-yours');
  });

  it.each([
    ['another device', json(200, { ...full, id: 'a'.repeat(24) }), { kind: 'malformed', what: 'device' }],
    ['nothing', plain(200, 'application/json', ''), { kind: 'malformed', what: 'device' }],
    ['a refused token', json(403, { error: 'invalid_token' }), { kind: 'session' }],
    ['a block page', plain(403, 'text/html', '<html>'), { kind: 'not-particle' }],
  ])('one is not judged by %s', async (_, answer, fault) => {
    expect(await (await sessionOn(answer)).device(id, calm)).toEqual(fail(fault));
  });
});

describe('changes', () => {
  it('claims by id', async () => {
    const session = await sessionOn(json(200, { ok: true, id }));
    expect(await session.claimById(id, calm)).toEqual(ok(undefined));
    expect(stand?.requests[0]).toMatchObject({ route: 'POST /v1/devices', body: JSON.stringify({ id }) });
  });

  it.each([
    [json(403, { ok: false, errors: ['That belongs to someone else. To request a transfer …'] }), 'owned-by-other'],
    [json(200, { ok: false, errors: [{ error: 'Already claimed' }] }), 'owned-by-other'],
    [json(404, { ok: false, errors: ['Device is not connected'] }), 'not-found'],
  ])('does not claim what the cloud refuses (%#)', async (answer, kind) => {
    expect(await (await sessionOn(answer)).claimById(id, calm)).toEqual(fail({ kind }));
  });

  it('names as the cloud confirms', async () => {
    const session = await sessionOn(json(200, { id, name: 'lamp_2', updated_at: 'now' }));
    expect(await session.rename(id, 'Lämp', calm)).toEqual(ok('lamp_2'));
    expect(stand?.requests[0]).toMatchObject({ route: `PUT /v1/devices/${id}`, body: '{"name":"Lämp"}' });
  });

  it('believes no name that the cloud does not say', async () => {
    expect(await (await sessionOn(json(200, { id }))).rename(id, 'x', calm)).toEqual(
      fail({ kind: 'malformed', what: 'name' }),
    );
  });

  it('gives the token up', async () => {
    const session = await sessionOn(json(200, { ok: true }));
    expect(await session.revoke(calm)).toEqual(ok(undefined));
    expect(stand?.requests[0]?.route).toBe('DELETE /v1/access_tokens/current');
  });
});

describe('a token that no header can carry', () => {
  it.each(['', 'two words', 'line\r\nX-Evil: 1', 'Ünicode'])('%j is refused unsent', async (text) => {
    stand = await openCloudStand(json(200, []));
    const cloud = openCloud({ origin: stand.origin, clock: systemClock(), log: openTestLog() });
    expect(await cloud.session(new Secret('access-token', text)).devices(calm)).toEqual(fail({ kind: 'session' }));
    expect(stand.requests).toEqual([]);
  });
});
