import { setupError } from '../../shared/errors/error-codes';
import { fail } from '../../shared/result';
import { anotherNetwork } from './another-network';
import type { SetupRun, Step, StepResult } from './run';

/** With the look itself, a computer that wandered off is noticed within a second. */
const LOOK_EVERY_MS = 500;

/**
 * Does a step at the device while it is watched that the computer stays there (wifi 3.6): systems leave a network
 * without internet by themselves. A step that is cut off so fails with `switched-away`; one that was done is done. Where
 * the computer went to a third network, that is known then.
 */
export function whileStaying(step: Step): Step {
  return async (run, signal) => {
    if (run.ports.wifi.move === null) return step(run, signal);
    const within = new AbortController();
    const stop = (): void => {
      within.abort();
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    const leaving = untilGone(run, within.signal).finally(stop);
    const result = await step(run, within.signal);
    stop();
    signal.removeEventListener('abort', stop);
    const hasGone = await leaving;
    if (result.ok || signal.aborted) return result;
    // What fails at once fails before the next look: somebody else may have answered.
    return hasGone || (await isGone(run, signal)) ? wandered(run, signal) : result;
  };
}

/** A script has nobody who could say that the computer is wanted where it went. */
async function wandered(run: SetupRun, signal: AbortSignal): Promise<StepResult> {
  run.known.wentTo = run.plan.interactive ? await anotherNetwork(run, signal) : null;
  return fail(setupError('switched-away', { saw: run.known.wentTo === null ? 'wandered-off' : 'another-network' }));
}

/** True: the computer is no longer on the device's network. False: nobody needs to know any more. */
async function untilGone(run: SetupRun, signal: AbortSignal): Promise<boolean> {
  while (run.ports.wifi.observe.isAtDevice !== undefined) {
    await run.ports.clock.sleep(LOOK_EVERY_MS, signal);
    if (isOver(signal)) return false;
    if (await isGone(run, signal)) return true;
  }
  return false;
}

async function isGone({ ports }: SetupRun, signal: AbortSignal): Promise<boolean> {
  const there = await ports.wifi.observe.isAtDevice?.(signal);
  return there?.ok === true && !there.value;
}

function isOver({ aborted }: AbortSignal): boolean {
  return aborted;
}
