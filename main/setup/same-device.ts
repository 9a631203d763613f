import { setupError } from '../../shared/errors/error-codes';
import { errorOfSoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok } from '../../shared/result';
import type { Step } from './run';

/**
 * Is the device that answers now the one that was read? All have one address, so before anything secret is sent this is
 * asked over the way that it is to take (softap 7.2).
 */
export const isSameDevice: Step = async ({ known, ports }, signal) => {
  if (known.identity === null) return fail(setupError('internal', { saw: 'too-early' }));
  const now = await ports.device.deviceId(signal);
  if (!now.ok) return fail(errorOfSoftApFault(now.error, 'device-id'));
  return now.value.id === known.identity.id ? ok(undefined) : fail(setupError('device-changed'));
};
