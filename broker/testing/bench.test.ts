import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { benchReply, sessionReply, type BenchReply } from '../../shared/company/contract';
import { person, OPERATOR } from './company';
import type { Answer, Stand } from './stand';
import { onEachStore } from './stores';

const SECOND_MS = 1_000;

onEachStore('a shop bench at the broker', ({ stand: current, store }) => {
  let stand: Stand;
  beforeEach(() => {
    stand = current();
  });

  async function ask(): Promise<BenchReply> {
    return benchReply.parse((await stand.call('POST', '/v1/bench-requests', { bench_label: 'Bench 3' })).body);
  }
  function redeem({ device_code }: BenchReply): Promise<Answer> {
    stand.skip(3 * SECOND_MS);
    return stand.call('POST', '/v1/bench-requests/redeem', { device_code });
  }
  function approve(code: string): Promise<Answer> {
    return stand.call('POST', '/v1/staff/bench-requests/approve', { ...person(), user_code: code }, OPERATOR);
  }

  it('is let in once a person of the company has typed its code', async () => {
    const bench = await ask();
    expect((await redeem(bench)).body).toEqual({ error: 'authorization_pending' });
    expect((await approve(bench.user_code.toLowerCase())).body).toMatchObject({ bench_label: 'Bench 3' });
    const session = sessionReply.parse((await redeem(bench)).body);
    expect(session).toMatchObject({ flow: 'token', customer_label: 'Jane D.' });
    expect((await redeem(bench)).body).toEqual({ error: 'code_used' });
    expect((await approve(bench.user_code)).body).toEqual({ error: 'code_unknown' });
  });

  it('is told when it is turned away, and when it is too late', async () => {
    const [refused, late] = [await ask(), await ask()];
    const { user_code } = refused;
    expect((await stand.call('POST', '/v1/staff/bench-requests/deny', { user_code }, OPERATOR)).status).toBe(200);
    expect(await redeem(refused)).toMatchObject({ status: 403, body: { error: 'access_denied' } });
    stand.skip(600 * SECOND_MS);
    expect(await redeem(late)).toMatchObject({ status: 410, body: { error: 'code_expired' } });
    expect((await approve(late.user_code)).body).toEqual({ error: 'code_unknown' });
  });

  it('is slowed down when it asks too often', async () => {
    const bench = await ask();
    await redeem(bench);
    const { device_code } = bench;
    const again = await stand.call('POST', '/v1/bench-requests/redeem', { device_code });
    expect([again.status, again.body]).toEqual([429, { error: 'slow_down', retry_after: 2 }]);
  });

  it('is let in once by two people who approve at the same time', async () => {
    const { user_code } = await ask();
    const answers = await Promise.all([approve(user_code), approve(user_code), approve(user_code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  });

  it('leaves no session behind for a code that nobody shows', async () => {
    expect((await approve('0000-0000')).status).toBe(404);
    const [counted] = await store().database.rows(
      z.object({ number: z.number() }),
      'select count(*)::int as number from setup_sessions',
    );
    expect(counted?.number).toBe(0);
  });
});
