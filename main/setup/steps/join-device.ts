import type { Ssid } from '../../../shared/domain/ssid';
import type { ErrorCode, SetupError } from '../../../shared/errors/error-codes';
import { setupError } from '../../../shared/errors/error-codes';
import { errorOfWifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok } from '../../../shared/result';
import type { WifiMover } from '../../ports/wifi-adapter';
import { answersHttp } from '../cloud-in-reach';
import { limited } from '../../ports/limited';
import { firstAnswer, systemsFault } from '../first-answer';
import { untilAllowed } from '../late-access';
import type { SetupRun, Step, StepResult } from '../run';
import { whileStaying } from '../staying';
import { firstResult } from '../verification/race';

const TRIES = 3;
const JOIN_LIMIT_MS = 40_000;
/** Joined, and nobody answers: the services start a moment after the address (softap 7.2). */
const ANSWER_LIMIT_MS = 15_000;
const PAUSE_MS = 1000;
/** A device that restarts has its network in the air again by then (softap 7.2). */
const RESTART_LIMIT_MS = 20_000;
/** One connection that failed is no verdict. */
const CLOUD_LOOKS = 2;
const PERSON_LIMIT_MS = 10 * 60_000;
/** A person who is at the device by then and finds nobody is helped by knowing what may be in the way. */
const HINT_AFTER_MS = 30_000;
const SCRIPT_LIMIT_MS = 120_000;

/** Moves the PC to the device's network, until the device answers. */
export const joinDevice: Step = async (run, signal) => {
  run.known.atDevice = false;
  const { move } = run.ports.wifi;
  const joined = move === null ? await joinByHand(run, signal) : await joinByRadio(run, move, signal);
  run.known.atDevice = joined.ok;
  return joined;
};

async function joinByRadio(run: SetupRun, move: WifiMover, signal: AbortSignal): Promise<StepResult> {
  const ssid = run.known.deviceSsid;
  if (ssid === null) return fail(setupError('device-not-found'));
  if (run.known.home === null) return fail(setupError('internal', { saw: 'too-early' }));
  await run.note({ fact: 'joining-device', ssid });
  run.known.away = true;
  run.view.learn({ homeRestored: false });
  let last: SetupError = setupError('device-unreachable');
  let leaving: SetupError | null = null;
  let wasThere = run.known.met !== null;
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt += 1) {
    // An adapter that was pulled out, or switched off, may be back in a moment.
    if (attempt > 0) await run.ports.clock.sleep(attempt * attempt * PAUSE_MS, signal);
    if (attempt > 0 && wasThere) await untilSeen(run, ssid, signal);
    const joined = await limited(run.ports.clock, JOIN_LIMIT_MS, signal, (within) => move.join(ssid, within));
    wasThere ||= joined.ok;
    const outcome = joined.ok ? await answerThere(run, signal) : fail(errorOfWifiFault(joined.error));
    if (outcome.ok || run.known.wentTo !== null || staysSo.includes(outcome.error.code)) return outcome;
    last = outcome.error.code === 'internal' ? setupError('join-timed-out', { saw: 'silent-join' }) : outcome.error;
    leaving ??= last.code === 'switched-away' ? last : null;
  }
  return fail(didNotArrive.includes(last.code) ? (leaving ?? last) : last);
}

/** What joining once more does not mend. */
const staysSo: readonly ErrorCode[] = ['local-network-blocked', 'firewall-blocks'];

/** How the way there may end for a PC that was there and left: that it left says more. Not where its network has gone. */
const didNotArrive: readonly ErrorCode[] = ['join-refused', 'join-no-address', 'join-timed-out'];

const answerThere = whileStaying(async (run, signal) => {
  const answer = await firstAnswer(run, ANSWER_LIMIT_MS, signal);
  const isKept = !answer.ok && answer.error.code === 'local-network-blocked';
  return isKept ? untilAllowed(run, signal) : answer;
});

/** Until the network is in the air, or whether it is cannot be seen. */
async function untilSeen(run: SetupRun, ssid: Ssid, signal: AbortSignal): Promise<void> {
  const { clock, wifi } = run.ports;
  const deadline = clock.now() + RESTART_LIMIT_MS;
  while (!signal.aborted && clock.now() < deadline) {
    const seen = await wifi.observe.scan?.(signal);
    if (seen?.ok !== true || seen.value.some((network) => network.ssid === ssid)) return;
    await clock.sleep(PAUSE_MS, signal);
  }
}

async function joinByHand(run: SetupRun, signal: AbortSignal): Promise<StepResult> {
  const first = await run.ports.device.probe(signal);
  if (first.ok) {
    run.known.met = first.value.id;
    return lookForCloud(run, signal);
  }
  run.view.learn({ sentByHand: true });
  run.view.instruct({ kind: 'join-device-network', ssid: run.known.deviceSsid });
  const limitMs = run.plan.interactive ? PERSON_LIMIT_MS : SCRIPT_LIMIT_MS;
  const joined = await firstResult(signal, [
    (within) => firstAnswer(run, limitMs, within),
    (within) => hintAtReason(run, within),
  ]);
  run.view.instruct(null);
  return joined?.ok === true
    ? lookForCloud(run, signal)
    : (joined ?? fail(setupError('internal', { saw: 'cancelled' })));
}

/** Tells once, while nobody answers, what of this computer may keep a person from the device; never has a result. */
async function hintAtReason(run: SetupRun, signal: AbortSignal): Promise<null> {
  const { clock } = run.ports;
  let reason: SetupError | null = null;
  while (reason === null && !signal.aborted) {
    await clock.sleep(HINT_AFTER_MS, signal);
    reason = await systemsFault(run, { kind: 'unreachable' }, signal);
  }
  if (reason !== null && !signal.aborted) run.view.warn(reason);
  return null;
}

/** Only a token lets us ask the cloud; that it is in reach here too means that nobody has to move the PC. */
async function lookForCloud(run: SetupRun, signal: AbortSignal): Promise<StepResult> {
  const { cloud, deviceReachableFromHome } = run.ports;
  if (!deviceReachableFromHome || run.plan.claim.kind !== 'token') return ok(undefined);
  for (let attempt = 0; attempt < CLOUD_LOOKS && run.known.cloudAtDevice !== true; attempt += 1) {
    run.known.cloudAtDevice = answersHttp(await cloud.reachable(signal));
  }
  return ok(undefined);
}
