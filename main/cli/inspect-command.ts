import { openSoftApDevice } from '../softap/soft-ap-device';
import { errorOfSoftApFault, type SoftApCommand, type SoftApFault } from '../../shared/errors/soft-ap-faults';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { Result } from '../../shared/result';
import { deviceAddress } from '../wiring/addresses';
import { ended, type Ending } from './ending';
import type { Session } from './session';
import type { WhereOptions } from './where-options';

/** `photon-setup inspect`: asks the device about itself and changes nothing. */
export async function inspectCommand(
  { softap, softapTransport }: Pick<WhereOptions, 'softap' | 'softapTransport'>,
  { reporter, stop, clock }: Session,
): Promise<Ending> {
  const device = openSoftApDevice(deviceAddress(softap, softapTransport, null), clock);
  const failures: ErrorCode[] = [];
  const told = <T>(answer: Result<T, SoftApFault>, command: SoftApCommand): T | null => {
    if (answer.ok) return answer.value;
    failures.push(errorOfSoftApFault(answer.error, command).code);
    return null;
  };
  const identity = told(await device.deviceId(stop.signal), 'device-id');
  if (identity !== null) {
    reporter.inspection({
      deviceId: identity.id,
      claimedBefore: identity.claimedBefore,
      protocolVersion: told(await device.version(stop.signal), 'version'),
      keyFingerprint: told(await device.publicKey(stop.signal), 'public-key')?.fingerprint ?? null,
      networks: told(await device.scan(stop.signal), 'scan-ap'),
    });
  }
  const deviceId = identity?.id ?? null;
  if (stop.signal.aborted) return ended({ outcome: 'cancelled', deviceId });
  const [code] = failures;
  return code === undefined ? ended({ deviceId }) : ended({ outcome: 'failed', code, deviceId });
}
