import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { claimDevice, openSession, OPERATOR, STAFF } from './company';
import { DEVICE, FOREIGN_DEVICE, type Answer, type Stand } from './stand';
import { onEachStore } from './stores';

const reason = 'customer return RMA-118';
const audit = z.object({ event: z.string(), device_id: z.string().nullable(), remark: z.string().nullable() });

onEachStore('the staff of the broker', ({ stand: current, store, restart }) => {
  let stand: Stand;
  beforeEach(() => {
    stand = current();
  });

  function act(word: string, id = DEVICE, authorization = STAFF): Promise<Answer> {
    return stand.call('POST', `/v1/staff/devices/${id}/${word}`, { reason }, authorization);
  }
  function audited(): Promise<readonly z.infer<typeof audit>[]> {
    const select = "select event, device_id, remark from audit_log where event like 'unclaim%' order by id";
    return store().database.rows(audit, select);
  }

  it('takes a device from its owner, and it is written down before and after', async () => {
    const [jane, john] = [await openSession(stand, 'jane'), await openSession(stand, 'john')];
    await claimDevice(stand, jane.token, DEVICE);
    expect((await john.call('GET', `/device/${DEVICE}`)).body).toMatchObject({ advice: 'staff_unclaim' });
    expect(await act('unclaim', DEVICE.toUpperCase())).toMatchObject({ status: 200, body: { ok: true } });
    expect((await john.call('GET', `/device/${DEVICE}`)).body).toMatchObject({ finding: 'online_unclaimed' });
    expect(await audited()).toEqual([
      { event: 'unclaim asked for', device_id: DEVICE, remark: reason },
      { event: 'unclaim done', device_id: DEVICE, remark: null },
    ]);
  });

  it('lets a quarantined device in, after which its customer may have it', async () => {
    stand.faults.set({ name: 'quarantined', at: 'claim' });
    const { call, token } = await openSession(stand);
    expect(await claimDevice(stand, token, DEVICE)).toBe(false);
    expect((await call('GET', `/device/${DEVICE}`)).body).toMatchObject({
      finding: 'quarantined',
      advice: 'staff_approve',
    });
    expect((await act('approve')).status).toBe(200);
    expect(await claimDevice(stand, token, DEVICE)).toBe(true);
    expect((await call('GET', `/device/${DEVICE}`)).body).toMatchObject({ finding: 'owned' });
  });

  it('takes a device into the product, and finds none that it does not have', async () => {
    expect((await act('unclaim', FOREIGN_DEVICE)).body).toEqual({ error: 'not_in_product' });
    expect((await act('import', FOREIGN_DEVICE)).body).toEqual({ ok: true });
    expect((await act('unclaim', FOREIGN_DEVICE)).body).toEqual({ ok: true });
  });

  it('is another role than the operator’s, and nobody’s where no key was given', async () => {
    for (const word of ['unclaim', 'import', 'approve']) {
      expect(await act(word, DEVICE, OPERATOR)).toMatchObject({ status: 401, body: { error: 'not_allowed' } });
    }
    expect((await stand.call('POST', '/v1/setup-sessions', {}, STAFF)).status).toBe(401);
    await restart(() => ({ staffKey: null }));
    stand = current();
    expect((await act('unclaim', DEVICE, 'Staff')).status).toBe(401);
    expect((await act('unclaim')).status).toBe(401);
    expect(await audited()).toEqual([]);
  });

  it('has to say why, and by the id of a device', async () => {
    const path = `/v1/staff/devices/${DEVICE}/unclaim`;
    expect((await stand.call('POST', path, { reason: ' ' }, STAFF)).status).toBe(400);
    expect((await stand.call('POST', '/v1/staff/devices/any/unclaim', { reason }, STAFF)).status).toBe(400);
    expect(await audited()).toEqual([]);
  });
});
