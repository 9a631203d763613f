import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { Command } from './command';
import type { Failure } from './conversation';
import type { Once } from './line';
import { Refusals } from './refusals';

const ODD_ANSWERS = 3;
const SILENCES = 2;
/** A longer silence is not waited for twice. */
const LONGEST_REPEATED_SILENCE_MS = 20_000;

/**
 * Asks an idempotent command until the answer is a verdict: one odd answer is asked again on a new connection,
 * and only a repeat decides. Refused connections are tried again while services may still be starting.
 */
export async function ask<T>(
  once: Once,
  command: Command<T>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<T, SoftApFault>> {
  const refusals = new Refusals(clock);
  let odd = 0;
  for (;;) {
    const answer = await once(command, signal);
    if (answer.ok) return answer;
    if (wasRefused(answer.error)) {
      if (!(await refusals.tryAgain(signal))) return fail(answer.error.fault);
      continue;
    }
    odd += 1;
    if (odd >= worthAsking(command, answer.error.fault)) return fail(answer.error.fault);
  }
}

/** Nobody took the request: the same one can be made again, whatever the command. */
export function wasRefused({ fault, sent }: Failure): boolean {
  return fault.kind === 'refused' && !sent;
}

/** How often such an answer is heard before it counts. */
function worthAsking<T>(command: Command<T>, fault: SoftApFault): number {
  if (command.isFinal(fault)) return 1;
  switch (fault.kind) {
    case 'refused':
    case 'cut':
    case 'not-a-photon':
    case 'bad-key':
    case 'result':
      return ODD_ANSWERS;
    case 'request-rejected':
      // Only a body can be turned down, and the same bytes would be again (softap 7.2).
      return command.body.length === 0 ? ODD_ANSWERS : 1;
    case 'silent':
      return fault.limitMs <= LONGEST_REPEATED_SILENCE_MS ? SILENCES : 1;
    case 'unreachable':
    case 'blocked':
    case 'name-unsupported':
    case 'password-form':
    case 'cancelled':
      return 1;
  }
}
