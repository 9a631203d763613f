import type { DeviceFinding } from '../../../shared/company/contract';
import type { DeviceId } from '../../../shared/domain/device-id';
import { limited } from '../../ports/limited';
import type { SetupRun } from '../run';
import { sees } from './signs';

const LIMIT_MS = 15_000;

/** What the company's server finds of a device that is not in this account (cloud 8.4); null: nobody could say. */
export async function askCompanyWhy(
  run: SetupRun,
  deviceId: DeviceId,
  signal: AbortSignal,
): Promise<DeviceFinding | null> {
  const { company, clock, log } = run.ports;
  if (company === null) return null;
  const look = await limited(clock, LIMIT_MS, signal, (within) => company.look(deviceId, within));
  if (!look.ok) {
    log.warn('company-look-failed', { fault: look.error.kind });
    return null;
  }
  const { finding } = look.value.value;
  sees(run, { finding });
  return finding;
}
