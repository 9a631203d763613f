import { describe, expect, it } from 'vitest';
import type { SetupFlow } from '../../shared/company/contract';
import type { ProductDevice } from '../particle/particle-replies';
import { diagnose } from './finding';

const openedAt = Date.parse('2026-03-01T10:00:00.000Z');
const before = '2026-03-01T09:59:00.000Z';
const after = '2026-03-01T10:02:11.000Z';
const device: ProductDevice = {
  ...{ id: '3b0021001747353236343033', owner: null, online: true, lastHandshakeAt: after, keptOut: false },
  ...{ productId: 1319, platformId: 6, firmwareProductId: 1319 },
};

function finding(change: Partial<ProductDevice> | null, flow: SetupFlow = 'token'): readonly [string, string] {
  const asked = change === null ? null : { ...device, ...change };
  const { finding: found, advice } = diagnose(asked, { customerRef: 'jane', productId: 1319, flow, openedAt });
  return [found, advice];
}

describe('what the product’s record means for a session (cloud 8.4)', () => {
  it.each([
    ['no such device in the product', null, 'not_in_product', 'import_or_wrong_box'],
    ['quarantined or denied', { keptOut: true, owner: 'jane' }, 'quarantined', 'staff_approve'],
    ['this customer’s', { owner: 'jane', lastHandshakeAt: before }, 'owned', 'none'],
    ['another’s', { owner: 'john' }, 'owned_by_other', 'staff_unclaim'],
    ['nobody’s, seen since', {}, 'online_unclaimed', 'claim_by_id'],
    ['nobody’s, seen before', { lastHandshakeAt: before }, 'never_online', 'check_wifi'],
    ['nobody’s, never seen', { lastHandshakeAt: null }, 'never_online', 'check_wifi'],
    ['nobody’s, with another product’s firmware', { firmwareProductId: 99 }, 'other_firmware', 'check_firmware'],
    ['nobody’s, with firmware of no product', { firmwareProductId: 6 }, 'online_unclaimed', 'claim_by_id'],
  ] as const)('%s', (_what, change, found, advice) => {
    expect(finding(change)).toEqual([found, advice]);
  });

  it('offers the repair that the flow can do', () => {
    expect(finding({}, 'claim-code')).toEqual(['online_unclaimed', 'new_code']);
    expect(finding({}, 'unclaimed')).toEqual(['online_unclaimed', 'none']);
  });
});
