import { setupError } from '../../../shared/errors/error-codes';
import { errorOfSoftApFault } from '../../../shared/errors/soft-ap-faults';
import { fail, ok } from '../../../shared/result';
import type { ClaimCode } from '../../../shared/secret';
import { isSpentByAge, isTooOld } from '../code-age';
import type { SetupRun, Step } from '../run';
import { isSameDevice } from '../same-device';
import { whileStaying } from '../staying';
import { awaitDeparture } from '../verification/departure';
import { lookByProbe, seesDeviceFromHome } from '../verification/sightings';

/** A run in which even new codes grow old goes on with what it has: claiming by id is left then. */
const RENEWALS = 2;

/**
 * device-id, set, then connect-ap without a pause: from here on the device is on its own. While the PC stays on the device's
 * network it is watched on the spot until it has gone; what happens then is seen from home. A device that can be seen
 * from anywhere is watched from here on without a gap, while the other steps go on.
 */
export const connect: Step = async (run, signal) => {
  const { device, clock } = run.ports;
  run.known.codeTooOld = isTooOld(run) && run.known.codeRenewals < RENEWALS;
  if (run.known.codeTooOld) {
    run.known.codeRenewals += 1;
    return ok(undefined);
  }
  await run.note({ fact: 'connecting' });
  if (signal.aborted) return fail(setupError('internal', { saw: 'cancelled' }));
  const told = await tellCode(run, signal);
  if (!told.ok) return told;
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

/** Only the device that was configured gets the code; whoever is asleep in between may wake up somewhere else. */
const tellCode = whileStaying(async (run, signal) => {
  const same = await isSameDevice(run, signal);
  const code = same.ok ? takeCode(run) : null;
  if (code === null) return same;
  const set = await run.ports.device.setClaimCode(code, signal);
  return set.ok ? ok(undefined) : fail(errorOfSoftApFault(set.error, 'set'));
});

/** A device that this customer owns gets no code: it needs none (cloud 2.5). One that is spent is never sent again. */
function takeCode(run: SetupRun): ClaimCode | null {
  const { claim } = run.vault;
  const { identity, ownedIds } = run.known;
  const mine = identity?.claimedBefore === true && ownedIds.has(identity.id);
  if (claim === null || mine || isSpentByAge(run)) return null;
  run.vault.claim = { ...claim, sent: true };
  return claim.code;
}
