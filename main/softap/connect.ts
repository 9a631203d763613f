import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import { wasRefused } from './ask';
import { connectCommand } from './commands';
import type { Once } from './line';
import { Refusals } from './refusals';

/**
 * Sends `connect-ap` once. The device tears its network down while it answers, so a request without a good reply
 * counts as `maybe` (softap 1.4); only a request that nobody took is made again.
 */
export async function connectToNetwork(
  once: Once,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<'acknowledged' | 'maybe', SoftApFault>> {
  const refusals = new Refusals(clock);
  for (;;) {
    const answer = await once(connectCommand, signal);
    if (answer.ok) return ok('acknowledged');
    const { fault, sent } = answer.error;
    if (fault.kind === 'cancelled') return fail(fault);
    if (sent) return ok('maybe');
    if (!wasRefused(answer.error) || !(await refusals.tryAgain(signal))) return fail(fault);
  }
}
