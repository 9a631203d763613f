import type { ErrorCode } from '../../../shared/errors/error-codes';
import type { AppSnapshot } from '../../../shared/ipc/app-snapshot';
import type { SetupInstruction, SetupQuestion, SetupSnapshot } from '../../../shared/setup/snapshot';

/** Something in a setup that a person who looks elsewhere wants to know: it needs them, or it has ended. */
export type Occasion =
  | { readonly kind: 'question'; readonly about: SetupQuestion['kind'] }
  | { readonly kind: 'instruction'; readonly about: SetupInstruction['kind'] }
  | { readonly kind: 'verdict'; readonly code: ErrorCode }
  | { readonly kind: 'stopped-by-sleep' }
  | { readonly kind: 'done'; readonly verified: boolean; readonly name: string | null };

/** The occasion that a snapshot is, if any. What a person did themselves, as stopping, is none. */
export function occasionOf({ setup, running, stoppedBySleep }: AppSnapshot): Occasion | null {
  if (setup === null) return null;
  if (running) return runningOccasion(setup);
  const isBySleep = stoppedBySleep && setup.outcome === 'cancelled';
  return isBySleep ? { kind: 'stopped-by-sleep' } : endOccasion(setup);
}

function runningOccasion({ question, instruction, state, error }: SetupSnapshot): Occasion | null {
  if (question !== null) return { kind: 'question', about: question.kind };
  if (instruction !== null) return { kind: 'instruction', about: instruction.kind };
  return state === 'failed' && error !== null ? { kind: 'verdict', code: error.code } : null;
}

function endOccasion({ outcome, error, facts }: SetupSnapshot): Occasion | null {
  if (outcome === 'verified' || outcome === 'configured') {
    return { kind: 'done', verified: outcome === 'verified', name: facts.name };
  }
  return outcome === 'failed' && error !== null ? { kind: 'verdict', code: error.code } : null;
}
