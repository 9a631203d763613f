import type { DiagnosisReply } from '../../shared/company/contract';
import { ok, type Result } from '../../shared/result';
import type { Session } from '../store/session-store';
import { diagnose, type Asking } from './finding';
import { limits } from './limits';
import type { Office } from './office';
import { particleRefusal, refuse, type Refusal } from './refusal';

/** Looks a device up for a session; a session may ask about three devices, so that nobody lists the product with it. */
export async function diagnoseDevice(
  office: Office,
  session: Session,
  deviceId: string,
): Promise<Result<DiagnosisReply, Refusal>> {
  const counted = await office.sessions.noteDevice(session.id, deviceId, limits.devicesPerSession);
  if (!counted) return refuse('too_many_devices');
  const device = await office.devices.find(deviceId);
  return device.ok ? ok(diagnose(device.value, askingOf(session))) : particleRefusal(device.error);
}

/** Who asks, as the finding has to know it. */
export function askingOf(session: Session): Asking {
  return {
    customerRef: session.customer_ref,
    productId: session.product_id,
    flow: session.flow,
    openedAt: session.opened_at.getTime(),
  };
}
