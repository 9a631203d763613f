import { z } from 'zod';
import { ok, type Result } from '../../shared/result';
import type { ParticleFault } from '../particle/particle-fault';
import { writeAudit } from '../store/audit';
import { later, type Office } from './office';
import { particleRefusal, refuse, type Refusal } from './refusal';

export const staffRequest = z.strictObject({ reason: z.string().trim().min(3).max(200) });
export const doneReply = z.object({ ok: z.literal(true) });

/** Takes a device from its owner (cloud 2.7). Written down before it is done. */
export function unclaimDevice(
  office: Office,
  deviceId: string,
  reason: string,
): Promise<Result<{ ok: true }, Refusal>> {
  return audited(office, 'unclaim', deviceId, reason, () => office.devices.unclaim(deviceId));
}

/** Takes a device into the product, which approves a quarantined one as well (cloud 2.7). */
export function importDevice(office: Office, deviceId: string, reason: string): Promise<Result<{ ok: true }, Refusal>> {
  return audited(office, 'import', deviceId, reason, () => office.devices.import(deviceId));
}

async function audited(
  office: Office,
  event: string,
  deviceId: string,
  remark: string,
  act: () => Promise<Result<boolean, ParticleFault>>,
): Promise<Result<{ ok: true }, Refusal>> {
  await writeAudit(office.database, { event: `${event} asked for`, deviceId, remark }, later(office, 0));
  const done = await act();
  if (!done.ok) return particleRefusal(done.error);
  if (!done.value) return refuse('not_in_product');
  await writeAudit(office.database, { event: `${event} done`, deviceId }, later(office, 0));
  return ok({ ok: true });
}
