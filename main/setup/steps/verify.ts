import { setupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import type { SetupRun, SentConnect, Step, StepResult } from '../run';
import { awaitDeparture, awaitReturn } from '../verification/departure';
import { firstResult } from '../verification/race';
import { lookFromHome, seesDeviceFromHome, type Look } from '../verification/sightings';
import { watchDevice } from '../verification/watch-device';
import { whoWatches } from '../verification/who-watches';

/** A device with a wrong password is back 10 to 60 s after it went, plus a round (softap 1.4). */
const GONE_FOR_GOOD_MS = 75_000;
/** The device never went, and only the cloud may know better. */
const STAYED_GRACE_MS = 30_000;

const rejected = fail(setupError('wifi-credentials-rejected'));

/** Watches the device's network and the cloud until there is a verdict. A success in the cloud wins at any time. */
export const verify: Step = async (run, signal) => {
  const { connect, identity } = run.known;
  if (connect === null || identity === null) return fail(setupError('internal', { saw: 'too-early' }));
  const look = lookFromHome(run);
  const watch = whoWatches(run, identity.id, connect);
  if (watch === null) return watchAlone(run, look, connect, signal);
  const verdict = await firstResult<StepResult>(signal, [watch, (within) => watchFromHome(run, look, connect, within)]);
  if (verdict?.ok === true) run.known.success = 'verified';
  return verdict ?? fail(setupError('internal', { saw: 'cancelled' }));
};

async function watchFromHome(
  run: SetupRun,
  look: Look | null,
  connect: SentConnect,
  signal: AbortSignal,
): Promise<StepResult | null> {
  if (!connect.left && !seesDeviceFromHome(run)) {
    // Nobody saw it go while the PC was with it, and nothing can be sent again from here.
    await run.ports.clock.sleep(STAYED_GRACE_MS, signal);
    return signal.aborted ? null : fail(setupError('device-stayed'));
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
    return fail(setupError('device-stayed'));
  }
  const seen = look === null ? 'unseen' : await awaitReturn(run, look, GONE_FOR_GOOD_MS, signal);
  if (seen === 'returned') return rejected;
  run.known.success = seen === 'away' ? 'configured' : 'unconfirmed';
  return ok(undefined);
}
