import { setupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import type { SetupRun, SentConnect, Step, StepResult } from '../run';
import { conclude } from '../verification/conclude';
import { awaitDeparture, awaitReturn } from '../verification/departure';
import { firstResult } from '../verification/race';
import { seenIn, sees } from '../verification/signs';
import { lookFromHome, seesDeviceFromHome, type Look } from '../verification/sightings';
import { warnOfUpdate } from '../verification/watch-cloud';
import { watchDevice } from '../verification/watch-device';
import { whoWatches } from '../verification/who-watches';

/** A device with a wrong password is back 10 to 60 s after it went, plus a round (softap 1.4). */
const GONE_FOR_GOOD_MS = 75_000;
/** One try to join takes about 7 s, and there are up to three before an older network (softap 1.4). */
const OLDER_NETWORK_AFTER_MS = 20_000;
/** The device never went, and only the cloud may know better. */
const STAYED_GRACE_MS = 30_000;

/** Watches the device's network and the cloud until there is a verdict. A success in the cloud wins at any time. */
export const verify: Step = async (run, signal) => {
  const { connect, identity } = run.known;
  if (connect === null || identity === null) return fail(setupError('internal', { saw: 'too-early' }));
  const { alive, inAccount, updating } = seenIn(run);
  if (alive && inAccount === true) {
    if (updating) warnOfUpdate(run);
    return verified(run, connect);
  }
  const look = lookFromHome(run);
  const watch = whoWatches(run, identity.id, connect);
  if (watch === null) return watchAlone(run, look, connect, signal);
  const outcome = await firstResult(signal, [watch, (within) => watchFromHome(run, look, connect, within)]);
  if (outcome === null) return fail(setupError('internal', { saw: 'cancelled' }));
  if (outcome === 'over') return conclude(run);
  return verified(run, connect);
};

function verified(run: SetupRun, connect: SentConnect): StepResult {
  run.known.success = 'verified';
  if (mayBeOnOlderNetwork(run, connect)) run.view.warn(setupError('device-on-older-network'));
  return ok(undefined);
}

/** Turned away, a device goes back to a network that it knew before; the cloud does not say which one it is on (softap 1.4). */
function mayBeOnOlderNetwork(run: SetupRun, connect: SentConnect): boolean {
  const { known, ports } = run;
  if (seenIn(run).deviceNetwork === 'returned') return true;
  return known.identity?.claimedBefore === true && ports.clock.now() - connect.at >= OLDER_NETWORK_AFTER_MS;
}

async function watchFromHome(
  run: SetupRun,
  look: Look | null,
  connect: SentConnect,
  signal: AbortSignal,
): Promise<'over' | null> {
  if (!connect.left && !seesDeviceFromHome(run)) {
    // Nobody saw it go while the PC was with it, and nothing can be sent again from here.
    await run.ports.clock.sleep(STAYED_GRACE_MS, signal);
    if (signal.aborted) return null;
    sees(run, { deviceNetwork: 'stayed' });
    return 'over';
  }
  return look === null ? null : watchDevice(run, look, connect, signal);
}

/** Without a token: did the device leave setup mode for good? Where nobody can look, nothing is claimed. */
async function watchAlone(
  run: SetupRun,
  look: Look | null,
  connect: SentConnect,
  signal: AbortSignal,
): Promise<StepResult> {
  if (look !== null && !connect.left && (await awaitDeparture(run, look, signal)) === 'stayed') {
    sees(run, { deviceNetwork: 'stayed' });
    return conclude(run);
  }
  const seen = look === null ? 'unseen' : await awaitReturn(run, look, GONE_FOR_GOOD_MS, signal);
  if (seen === 'returned') {
    sees(run, { deviceNetwork: 'returned' });
    return conclude(run);
  }
  run.known.success = seen === 'away' ? 'configured' : 'unconfirmed';
  return ok(undefined);
}
