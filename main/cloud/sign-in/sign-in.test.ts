import { afterEach, describe, expect, it } from 'vitest';
import { parseProductId } from '../../../shared/domain/product-id';
import { fail } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { Clock } from '../../ports/clock';
import type { Cloud } from '../../ports/cloud-session';
import type { CustomerSignIn } from '../../ports/sign-in';
import { systemClock } from '../../ports/system-clock';
import { openCloud } from '../cloud';
import { json, openCloudStand, openTestLog, type Answer, type CloudStand } from '../cloud-stand';

const calm = new AbortController().signal;
const password = new Secret('account-password', 'pass word&1');
const code = new Secret('authenticator-code', '123456');
const email = 'jane+1@example.com';
const refused = json(400, { error: 'invalid_grant', error_description: 'User credentials are invalid' });

let stand: CloudStand | undefined;
afterEach(async () => stand?.close());

/** A clock that tests push forward; monotonic and wall time go together. */
function pushedClock(): Clock & { push(ms: number): void } {
  let pushed = 0;
  const real = systemClock();
  const push = (ms: number): void => {
    pushed += ms;
  };
  return { ...real, now: () => pushed, wallTime: () => 1_700_000_000_000 + pushed, push };
}

async function cloudThat(answer: Answer, clock: Clock = systemClock()): Promise<Cloud> {
  stand = await openCloudStand(answer);
  return openCloud({ origin: stand.origin, clock, log: openTestLog() });
}

function forms(): Record<string, string>[] {
  return (stand?.requests ?? []).map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
}

describe('a token', () => {
  it.each([
    [{ expires_in: 3600 }, 3_600_000],
    [{ expires_in: '60' }, 60_000],
    [{ expires_in: 0 }, null],
    [{ expires_in: 'soon' }, null],
    [{}, null],
  ])('lives as %j says, by the monotonic clock', async (life, ms) => {
    const cloud = await cloudThat(json(200, { access_token: 'abc', ...life }), pushedClock());
    expect(await cloud.account.signIn(email, password, calm)).toMatchObject({ ok: true, value: { diesAt: ms } });
  });
});

describe('an account with a second factor', () => {
  const asks: Answer = (response, request, turn) => {
    const answer = request.body.includes('otp=123456')
      ? json(200, { access_token: 'abc' })
      : json(403, { error: 'mfa_required', mfa_token: 'mfa-1' });
    answer(response, request, turn);
  };

  it('takes the code with the token that came with the question', async () => {
    const cloud = await cloudThat(asks);
    const wanted = await cloud.account.signIn(email, password, calm);
    if (!wanted.ok || wanted.value.kind !== 'one-time-code') throw new Error('no code was asked for');
    expect(await cloud.account.giveCode(wanted.value, code, calm)).toMatchObject({ ok: true });
    expect(forms()[1]).toMatchObject({ grant_type: 'urn:custom:mfa-otp', mfa_token: 'mfa-1', otp: '123456' });
  });

  it('sends to the beginning after a wrong code', async () => {
    const cloud = await cloudThat(json(403, { error: 'mfa_required', mfa_token: 'mfa-2' }));
    const wanted = { kind: 'one-time-code', mfaToken: new Secret('mfa-token', 'mfa-1') } as const;
    expect(await cloud.account.giveCode(wanted, code, calm)).toEqual(fail({ kind: 'credentials' }));
  });
});

describe('failed sign-ins', () => {
  const signIn = async (cloud: Cloud): Promise<unknown> => {
    const result = await cloud.account.signIn(email, password, calm);
    return result.ok ? 'token' : result.error;
  };

  it('stop at five, long before the cloud locks the address, until half an hour is over', async () => {
    const clock = pushedClock();
    const cloud = await cloudThat(refused, clock);
    for (let turn = 0; turn < 5; turn += 1) expect(await signIn(cloud)).toEqual({ kind: 'credentials' });
    clock.push(60_000);
    expect(await signIn(cloud)).toEqual({ kind: 'paused', retryAfterMs: 1_740_000 });
    expect(stand?.requests).toHaveLength(5);
    clock.push(1_740_000);
    expect(await signIn(cloud)).toEqual({ kind: 'credentials' });
  });

  it('are forgotten after a success, and trouble of the cloud is none', async () => {
    const answers = [refused, refused, refused, refused, json(200, { access_token: 'a' }), json(503, {})];
    const cloud = await cloudThat((response, request, turn) => {
      (answers[turn - 1] ?? json(503, {}))(response, request, turn);
    }, pushedClock());
    for (let turn = 0; turn < 12; turn += 1) await signIn(cloud);
    expect(stand?.requests).toHaveLength(12);
  });

  it('with a wrong one-time code count though the password before them was right', async () => {
    const cloud = await cloudThat((response, request, turn) => {
      const isCode = request.body.includes('otp=');
      (isCode ? refused : json(403, { error: 'mfa_required', mfa_token: 'm' }))(response, request, turn);
    }, pushedClock());
    for (let turn = 0; turn < 5; turn += 1) {
      const wanted = await cloud.account.signIn(email, password, calm);
      if (!wanted.ok || wanted.value.kind !== 'one-time-code') throw new Error('no code was asked for');
      await cloud.account.giveCode(wanted.value, code, calm);
    }
    expect(await signIn(cloud)).toMatchObject({ kind: 'paused' });
  });

  it('leave the cloud alone for as long as it asks', async () => {
    const clock = pushedClock();
    const cloud = await cloudThat(json(429, {}, { 'retry-after': '120' }), clock);
    expect(await signIn(cloud)).toEqual({ kind: 'limited', retryAfterMs: 120_000 });
    clock.push(20_000);
    expect(await signIn(cloud)).toEqual({ kind: 'limited', retryAfterMs: 100_000 });
    expect(stand?.requests).toHaveLength(1);
  });
});

describe("a product's customer", () => {
  type Replies = Partial<Record<'client' | 'product' | 'customers' | 'password' | 'revoke', Answer>>;
  const token = json(200, { access_token: 'customer-token', expires_in: 60 });
  const usual: Required<Replies> = {
    client: json(400, { error: 'unauthorized_client' }),
    product: json(403, { error: 'unauthorized' }),
    customers: json(201, { access_token: 'customer-token', scope: `customer=${email}` }),
    password: token,
    revoke: json(200, { ok: true }),
  };

  async function customers(replies: Replies = {}): Promise<CustomerSignIn> {
    const table = { ...usual, ...replies };
    const cloud = await cloudThat((response, request, turn) => {
      const isPassword = request.body.includes('grant_type=password');
      const isToken = request.route.endsWith('/oauth/token');
      const name = isToken ? (isPassword ? 'password' : 'client') : partOf(request.route);
      table[name](response, request, turn);
    });
    const product = parseProductId('1319');
    if (product === undefined) throw new Error('no product');
    return cloud.customers({ id: 'app-1', secret: new Secret('client-secret', 's3cret'), product });
  }

  function partOf(route: string): 'product' | 'customers' | 'revoke' {
    if (route.startsWith('DELETE')) return 'revoke';
    return route.startsWith('GET') ? 'product' : 'customers';
  }

  function routes(): (string | undefined)[] {
    return (stand?.requests ?? []).map(({ route }) => route);
  }

  it('signs up after one look at the client, and in without another', async () => {
    const desk = await customers();
    expect(await desk.signUp(email, password, calm)).toMatchObject({ ok: true, value: { kind: 'token' } });
    expect(await desk.signIn(email, password, calm)).toMatchObject({ ok: true });
    const short = ['POST /oauth/token', 'DELETE /v1/access_tokens/current'];
    const signUp = ['POST /oauth/token', 'POST /v1/products/1319/customers', ...short];
    expect(routes()).toEqual([...signUp, 'POST /oauth/token']);
    expect(stand?.requests[1]?.headers.authorization).toBe(`Basic ${Buffer.from('app-1:s3cret').toString('base64')}`);
  });

  it('who signed up has the token of a sign-up, which lives for 90 days, only where no shorter one is to be had', async () => {
    const long = { customers: json(201, { access_token: 'long', expires_in: 7_776_000 }) };
    const lived = async (replies: Replies) => {
      const signedUp = await (await customers(replies)).signUp(email, password, calm);
      return signedUp.ok ? signedUp.value.token.reveal() : signedUp;
    };
    expect(await lived(long)).toBe('customer-token');
    expect(stand?.requests.at(-1)?.headers.authorization).toBe('Bearer long');
    await stand?.close();
    expect(await lived({ ...long, password: json(502, {}) })).toBe('long');
  });

  it.each([400, 403, 409, 422])('who is there already (%i) is signed in', async (status) => {
    const desk = await customers({ customers: json(status, { ok: false, error: 'whatever' }) });
    expect(await desk.signUp(email, password, calm)).toMatchObject({ ok: true, value: { kind: 'token' } });
  });

  it('with another password is turned down', async () => {
    const desk = await customers({ customers: json(400, {}), password: refused });
    expect(await desk.signUp(email, password, calm)).toEqual(fail({ kind: 'credentials' }));
  });

  it('with a wrong password stops with the look at the client counted, as the cloud counts it', async () => {
    const desk = await customers({ password: refused });
    for (let turn = 0; turn < 9; turn += 1) await desk.signIn(email, password, calm);
    expect(routes()).toHaveLength(5);
  });

  it('is not asked for anything with a client that can look at the product', async () => {
    const desk = await customers({ client: json(200, { access_token: 'product' }), product: json(200, {}) });
    const unsuitable = fail({ kind: 'client-unsuitable', saw: 'too-powerful' });
    expect(await desk.signUp(email, password, calm)).toEqual(unsuitable);
    expect(routes().at(-1)).toBe('DELETE /v1/access_tokens/current');
    expect(stand?.requests.some(({ body }) => body.includes('jane'))).toBe(false);
  });

  it('may use a client whose own token opens nothing', async () => {
    const desk = await customers({ client: json(200, { access_token: 'narrow' }) });
    expect(await desk.signIn(email, password, calm)).toMatchObject({ ok: true });
  });

  it.each([
    [json(401, { error: 'invalid_client' }), { kind: 'client-unsuitable', saw: 'refused' }],
    [json(502, {}), { kind: 'service', status: 502 }],
  ])('is not signed in when the client cannot be looked at (%#)', async (client, fault) => {
    const desk = await customers({ client });
    expect(await desk.signIn(email, password, calm)).toEqual(fail(fault));
  });
});
