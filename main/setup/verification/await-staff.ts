import type { DeviceId } from '../../../shared/domain/device-id';
import type { SetupRun } from '../run';
import { askCompanyWhy } from './ask-company-why';
import { isLasting } from './signs';

/** A device that could join is online by now, and waiting for it alone is not all that can be done. */
const FIRST_SIGNS_DUE_MS = 15_000;
const PAUSE_MS = 30_000;
const AGAIN_MS = 3000;
/** One odd answer is no verdict. */
const REPEATED = 2;

/**
 * With a company's server: `over` once it has said twice that only its staff can go on, and waiting changes nothing
 * (cloud 2.4, 8.4). Null: there is no such server, the device is this customer's, or aborted.
 */
export async function awaitStaffFinding(
  run: SetupRun,
  deviceId: DeviceId,
  isOwned: () => boolean,
  signal: AbortSignal,
): Promise<'over' | null> {
  const { company, clock } = run.ports;
  if (company === null) return null;
  await clock.sleep(FIRST_SIGNS_DUE_MS, signal);
  let repeated = 0;
  while (!signal.aborted && !isOwned()) {
    const finding = await askCompanyWhy(run, deviceId, signal);
    repeated = finding !== null && isLasting(finding) ? repeated + 1 : 0;
    if (repeated >= REPEATED) return 'over';
    await clock.sleep(repeated > 0 ? AGAIN_MS : PAUSE_MS, signal);
  }
  return null;
}
