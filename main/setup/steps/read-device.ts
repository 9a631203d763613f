import type { DeviceId } from '../../../shared/domain/device-id';
import { setupError } from '../../../shared/errors/error-codes';
import { errorOfSoftApFault } from '../../../shared/errors/soft-ap-faults';
import { fail, ok } from '../../../shared/result';
import type { DeviceIdentity } from '../../ports/soft-ap-device';
import type { SetupRun, Step } from '../run';

/** Who is it, and may it become this customer's? Read anew after every join: the device there may be another. */
export const readDevice: Step = async (run, signal) => {
  const { device, wifi } = run.ports;
  const { known } = run;
  const identity = await device.deviceId(signal);
  if (!identity.ok) return fail(errorOfSoftApFault(identity.error, 'device-id'));
  const before = known.identity?.id ?? known.met;
  if (before !== null && before !== identity.value.id) return fail(setupError('device-changed'));
  const internetStays = (await wifi.observe.hasOtherWayOut?.()) ?? null;
  run.view.learn({ deviceId: identity.value.id, claimedBefore: identity.value.claimedBefore, internetStays });
  const key = await device.publicKey(signal);
  if (!key.ok) return fail(errorOfSoftApFault(key.error, 'public-key'));
  known.identity = identity.value;
  known.key = key.value;
  await run.note({ fact: 'device-read', deviceId: identity.value.id });
  if (!mayBeForeign(run, identity.value)) return ok(undefined);
  known.takeOver = run.plan.interactive && (await askTakeOver(run, identity.value.id, signal));
  return known.takeOver ? ok(undefined) : fail(setupError('maybe-owned-by-other'));
};

/** The flag survives unclaiming, so it raises the question and does not answer it (cloud 2.5). */
function mayBeForeign(run: SetupRun, identity: DeviceIdentity): boolean {
  const { known, plan } = run;
  return (
    plan.claim.kind !== 'none' && identity.claimedBefore === true && !known.ownedIds.has(identity.id) && !known.takeOver
  );
}

async function askTakeOver(run: SetupRun, deviceId: DeviceId, signal: AbortSignal): Promise<boolean> {
  const answer = await run.ask(
    {
      question: { kind: 'take-over', deviceId },
      accept: (intent) => (intent.kind === 'take-over' ? true : undefined),
    },
    signal,
  );
  return answer === true;
}
