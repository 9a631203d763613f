import { setupError, type SetupError } from '../../shared/errors/error-codes';
import type { PracticeWorld } from '../../shared/practice/world';
import { fail, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import { readPracticeWorld } from '../wifi/open-practice-world';

/** Asks the practice world at this control address who it is; `device-unreachable` when none answers there. */
export async function findPracticeWorld(control: string, clock: Clock): Promise<Result<PracticeWorld, SetupError>> {
  const world = await readPracticeWorld(control, clock);
  return world.ok ? world : fail(setupError('device-unreachable', { saw: 'no-practice-world' }));
}
