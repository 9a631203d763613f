import { setupError } from '../../../shared/errors/error-codes';
import { errorOfSoftApFault } from '../../../shared/errors/soft-ap-faults';
import { fail, ok } from '../../../shared/result';
import type { ClaimCode } from '../../../shared/secret';
import type { SetupRun, Step } from '../run';
import { awaitDeparture } from '../verification/departure';
import { lookByProbe, seesDeviceFromHome } from '../verification/sightings';

const OLD_MS = 50 * 60_000;

/**
 * set, then connect-ap without a pause: from here on the device is on its own. While the PC stays on the device's
 * network it is watched on the spot until it has gone; what happens then is seen from home. A device that can be seen
 * from anywhere is watched from here on without a gap, while the other steps go on.
 */
export const connect: Step = async (run, signal) => {
  const { device, clock } = run.ports;
  run.known.codeTooOld = isTooOld(run);
  if (run.known.codeTooOld) return ok(undefined);
  await run.note({ fact: 'connecting' });
  if (signal.aborted) return fail(setupError('internal', { saw: 'cancelled' }));
  const code = takeCode(run);
  if (code !== null) {
    const set = await device.setClaimCode(code, signal);
    if (!set.ok) return fail(errorOfSoftApFault(set.error, 'set'));
  }
  const sent = { at: clock.now(), wallTime: clock.wallTime(), left: false };
  const connected = await device.connect(signal);
  if (!connected.ok) return fail(errorOfSoftApFault(connected.error, 'connect-ap'));
  run.known.connect = sent;
  if (seesDeviceFromHome(run)) return ok(undefined);
  const departure = await awaitDeparture(run, lookByProbe(run), signal);
  run.known.connect = { ...sent, left: departure === 'gone' };
  // The cloud may know better than the device's network does, but only a token lets us ask.
  return departure === 'stayed' && run.plan.claim.kind !== 'token' ? fail(setupError('device-stayed')) : ok(undefined);
};

/** A code dies after an hour; one that cannot be replaced is sent whatever its age (cloud 2.1, 7.9). */
function isTooOld({ vault: { claim }, plan, ports: { clock, company } }: SetupRun): boolean {
  const isReplaceable = plan.claim.kind === 'token' || company !== null;
  return isReplaceable && claim !== null && !claim.sent && clock.now() - claim.madeAt > OLD_MS;
}

/** A device that this customer owns gets no code: it needs none (cloud 2.5). */
function takeCode(run: SetupRun): ClaimCode | null {
  const { claim } = run.vault;
  const { identity, ownedIds } = run.known;
  const mine = identity?.claimedBefore === true && ownedIds.has(identity.id);
  if (claim === null || mine) return null;
  run.vault.claim = { ...claim, sent: true };
  return claim.code;
}
