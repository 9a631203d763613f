import { errorOfCloudFault, type CloudFault } from '../../../shared/errors/cloud-faults';
import { setupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import { bringHome, tellIfCutOff } from '../bring-home';
import { answersHttp } from '../cloud-in-reach';
import { sessionOf } from '../customer-token';
import type { CloudResult } from '../../ports/cloud-session';
import { limited } from '../../ports/limited';
import type { SetupRun, Step, StepResult } from '../run';
import { conclude } from '../verification/conclude';
import { openHomeStream } from '../verification/home-stream';
import { hasFreshHandshake } from '../verification/life-signs';
import { isInOtherProduct } from '../verification/other-product';
import { firstResult } from '../verification/race';
import { lookByProbe, seesDeviceFromHome } from '../verification/sightings';
import { sees } from '../verification/signs';
import { watchDevice } from '../verification/watch-device';

const TRIES = 3;
const INTERNET_LIMIT_MS = 60_000;
const PERSON_LIMIT_MS = 10 * 60_000;
const SCRIPT_LIMIT_MS = 120_000;
const LOOK_LIMIT_MS = 5000;
const PAUSE_MS = 1000;

/**
 * The PC goes back to its own network; with a token to verify by, until the internet is there again. Where it never went,
 * the cloud is asked meanwhile.
 */
export const rejoinHome: Step = async (run, signal) => {
  const isAsked = askMeanwhile(run, signal);
  let back = await bringHome(run, signal);
  for (let attempt = 1; attempt < TRIES && run.known.away && !signal.aborted; attempt += 1) {
    back = await bringHome(run, signal);
  }
  const hasAnswered = await isAsked;
  if (!back.ok) return fail(setupError('rejoin-failed', { saw: back.error.kind }));
  if (run.plan.claim.kind !== 'token' && run.ports.company === null) {
    await tellIfCutOff(run, back.value);
    return ok(undefined);
  }
  if (hasAnswered) return ok(undefined);
  const { connect } = run.known;
  if (connect === null || !seesDeviceFromHome(run)) return untilInternet(run, signal);
  const first = await firstResult<StepResult | 'over'>(signal, [
    (within) => untilInternet(run, within),
    (within) => watchDevice(run, lookByProbe(run), connect, within),
  ]);
  return first === 'over' ? conclude(run) : (first ?? fail(setupError('internal', { saw: 'cancelled' })));
};

/** Has the cloud answered, by a cable or another adapter, while the PC is brought home? Then it is listened to already. */
async function askMeanwhile(run: SetupRun, signal: AbortSignal): Promise<boolean> {
  const { known, ports } = run;
  if (!known.away || known.connect === null || sessionOf(run) === null) return false;
  if ((await ports.wifi.observe.hasOtherWayOut?.()) !== true) return false;
  const answer = await limited(ports.clock, LOOK_LIMIT_MS, signal, (within) => askTheCloud(run, within));
  return answer.ok;
}

async function untilInternet(run: SetupRun, signal: AbortSignal): Promise<StepResult> {
  const { clock, wifi } = run.ports;
  const deadline = clock.now() + limitOf(run);
  let last: CloudFault = { kind: 'offline' };
  while (!signal.aborted && clock.now() < deadline) {
    const answer = await limited(clock, LOOK_LIMIT_MS, signal, (within) => askTheCloud(run, within));
    if (answersHttp(answer)) {
      run.view.learn({ sentByHand: false });
      run.view.instruct(null);
      return ok(undefined);
    }
    if (!answer.ok) last = answer.error.kind === 'cancelled' ? { kind: 'offline' } : answer.error;
    if (wifi.move === null) {
      const connection = run.known.home?.name ?? null;
      if (run.view.snapshot().instruction === null) run.view.instruct({ kind: 'rejoin-own-network', connection });
    }
    await clock.sleep(PAUSE_MS, signal);
  }
  const trouble = errorOfCloudFault(last);
  if (run.known.connect === null) return fail(trouble);
  sees(run, { trouble });
  return conclude(run);
}

/**
 * Does the cloud answer? Where it can be, the device is looked for and listened to at once: what is there by then is seen
 * first thing, and what comes later is heard.
 */
async function askTheCloud(run: SetupRun, signal: AbortSignal): CloudResult<void> {
  const { connect, identity, baseline } = run.known;
  const session = sessionOf(run);
  if (session === null || connect === null || identity === null) return run.ports.cloud.reachable(signal);
  const stream = openHomeStream(run, { session, deviceId: identity.id, connect });
  const answer = await session.device(identity.id, signal);
  if (!answer.ok) return answer;
  stream.lookedAt = run.ports.clock.now();
  const device = answer.value.value;
  const inAccount = device !== 'not-yours';
  const isHere = inAccount && !isInOtherProduct(run.plan, device) && hasFreshHandshake(device, connect, baseline);
  sees(run, { trouble: null, inAccount, alive: isHere, updating: inAccount && device.updating });
  return ok(undefined);
}

function limitOf(run: SetupRun): number {
  if (run.ports.wifi.move !== null) return INTERNET_LIMIT_MS;
  return run.plan.interactive ? PERSON_LIMIT_MS : SCRIPT_LIMIT_MS;
}
