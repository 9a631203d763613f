import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { callParticle } from '../particle/particle-http';
import { grantedToken } from '../particle/particle-replies';
import { CustomerStore } from '../store/customer-store';
import { claimDevice, exchange, openSession, openTyped } from './company';
import { DEVICE, type Stand } from './stand';
import { onEachStore } from './stores';

const done = { device_id: DEVICE, verdict: 'verified', app_version: '1.0.0' };

onEachStore('the broker and Particle', ({ stand: current, store, restart }) => {
  let stand: Stand;
  beforeEach(() => {
    stand = current();
  });

  const paths = (method: string): readonly string[] =>
    stand.cloud
      .journal()
      .filter((entry) => entry.method === method)
      .map(({ path }) => path);

  it('gets along with a customer who exists already', async () => {
    const { ref } = await new CustomerStore(store().database).ofUser('jane', 1319, new Date());
    const [client] = stand.settings.clients;
    if (client === undefined) throw new Error('There is a client');
    const form = { email: ref, no_password: 'true' };
    const call = {
      method: 'POST',
      path: '/v1/products/1319/customers',
      credentials: { kind: 'client', ...client },
    } as const;
    expect((await callParticle(stand.cloud.url, { ...call, form }, grantedToken)).ok).toBe(true);
    const { token } = await openSession(stand, 'jane');
    expect(await claimDevice(stand, token, DEVICE)).toBe(true);
  });

  it('goes on with the other client once the first one’s secret was changed', async () => {
    const changed = { id: 'practice-server-2146', secret: 'changed-meanwhile' };
    await restart(({ clients }) => ({ clients: [changed, ...clients] }));
    stand = current();
    for (const user of ['jane', 'john'])
      expect((await exchange(stand, { code: await openTyped(stand, user) })).status).toBe(200);
    const refused = stand.cloud.journal().filter(({ client, status }) => client === 'unknown' && status >= 400);
    // The client that worked comes first from then on.
    expect(refused).toHaveLength(1);
  });

  it('puts a device that was claimed into the company’s group, and another one not', async () => {
    const { call, token } = await openSession(stand);
    await call('POST', '/complete', { ...done, verdict: 'cancelled' });
    expect(paths('PUT')).toEqual([]);
    const again = await openSession(stand);
    await claimDevice(stand, again.token, DEVICE);
    expect((await again.call('POST', '/complete', done)).body).toMatchObject({ owner_matches: true });
    expect(paths('PUT')).toEqual(['/v1/products/1319/devices']);
    expect(token).not.toBe(again.token);
  });

  it('ends a setup well though the group could not be set, and writes that down', async () => {
    const { call, token } = await openSession(stand);
    await claimDevice(stand, token, DEVICE);
    stand.faults.set({ name: 'cloud-5xx', at: 'groups' });
    expect((await call('POST', '/complete', done)).body).toMatchObject({ owner_matches: true, token_revoked: true });
    const rows = await store().database.rows(
      z.object({ event: z.string() }),
      'select event from audit_log order by id',
    );
    expect(rows.map(({ event }) => event)).toContain('not put into the group');
  });
});
