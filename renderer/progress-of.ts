import type { SetupSnapshot } from '../shared/setup/snapshot';
import type { SetupState } from '../shared/setup/states';
import { steps, type StepId } from './i18n/steps';

/** One line of the progress list at one moment. */
export interface StepProgress {
  readonly id: StepId;
  readonly status: 'done' | 'now' | 'waiting' | 'failed';
  /** How long the finished states of this step took together. */
  readonly tookMs: number;
}

/** The progress list: what comes before the present state is done, what comes after is waiting. */
export function progressOf(setup: SetupSnapshot): readonly StepProgress[] {
  const stopped = setup.state === 'failed' || setup.state === 'leaving';
  const present = stopped ? (setup.passed.at(-1)?.state ?? 'claimCode') : setup.state;
  const at = indexOf(present);
  return steps.map((step, index) => {
    const status = index < at ? 'done' : index > at ? 'waiting' : stopped ? 'failed' : 'now';
    return { id: step.id, status, tookMs: tookMs(setup, step.states) };
  });
}

function indexOf(state: SetupState): number {
  return steps.findIndex((step) => step.states.includes(state));
}

function tookMs({ passed }: SetupSnapshot, states: readonly SetupState[]): number {
  return passed.filter(({ state }) => states.includes(state)).reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
}
