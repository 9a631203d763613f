import { setupError } from '../../../shared/errors/error-codes';
import { errorOfSoftApFault, type SoftApFault } from '../../../shared/errors/soft-ap-faults';
import { fail, ok } from '../../../shared/result';
import { nothingSeen } from '../../../shared/setup/verdict';
import { settleDowngrade } from '../downgrade';
import type { Step } from '../run';
import { isSameDevice } from '../same-device';

/**
 * Nothing is said to the device before a downgrade of its network is agreed to. Then device-id and configure-ap: of a
 * device that is another one by now nothing more is asked. Another device also refuses what was encrypted for the first,
 * so a refusal counts only once it is known whose it was.
 */
export const configure: Step = async (run, signal) => {
  const { device } = run.ports;
  const downgraded = await settleDowngrade(run, signal);
  if (downgraded !== null) return fail(downgraded);
  const { key, network } = run.known;
  if (key === null || network === null) return fail(setupError('internal', { saw: 'too-early' }));
  run.known.connect = null;
  run.view.learn({ seen: nothingSeen });
  run.view.learn({ network, light: null });
  await run.note({ fact: 'configuring', network: network.ssid });
  if (signal.aborted) return fail(setupError('internal', { saw: 'cancelled' }));
  const before = await isSameDevice(run, signal);
  if (!before.ok) return before;
  const login = run.vault.login ?? { kind: 'none' };
  const configured = await device.configure({ ...network, login }, key, signal);
  if (configured.ok) return ok(undefined);
  const after = mayBeAnothers(configured.error) ? await isSameDevice(run, signal) : ok(undefined);
  const isAnother = !after.ok && after.error.code === 'device-changed';
  return isAnother ? after : fail(errorOfSoftApFault(configured.error, 'configure-ap'));
};

/** Answers that a device gives to what was encrypted for another one, or that another kind of device gives. */
function mayBeAnothers(fault: SoftApFault): boolean {
  return ['result', 'request-rejected', 'cut', 'not-a-photon', 'silent'].includes(fault.kind);
}
