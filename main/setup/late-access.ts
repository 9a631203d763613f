import { firstAnswer } from './first-answer';
import type { SetupRun, StepResult } from './run';

/** A person reads what the system asks, or looks for the switch in its settings. */
export const ACCESS_LIMIT_MS = 120_000;
/** Where nobody may be there, no longer than joining the network twice again would have taken. */
export const SCRIPT_ACCESS_LIMIT_MS = 30_000;

/**
 * At the device, whose answer the system keeps from this program until a person allows it: says so, and goes on asking.
 * No system tells that it has been allowed; that the device answers does (wifi 4.5). The PC stays where it is, because
 * only here can that be seen.
 */
export async function untilAllowed(run: SetupRun, signal: AbortSignal): Promise<StepResult> {
  run.view.instruct({ kind: 'allow-local-network' });
  const limitMs = run.plan.interactive ? ACCESS_LIMIT_MS : SCRIPT_ACCESS_LIMIT_MS;
  const answer = await firstAnswer(run, limitMs, signal);
  run.view.instruct(null);
  return answer;
}
