import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { parseControl } from './control-port';

/** Which adapter is taken, and why, in words for a person. */
export interface AdapterChoice {
  readonly ref: WifiAdapterRef;
  readonly reason: string;
}

/**
 * Chooses how the PC is moved. `control` is the address of a practice world, if one was given.
 * `no-adapter`: practice was asked for without a world, or the world's address is not on loopback.
 */
export function chooseAdapter(
  wish: 'auto' | 'guided' | 'practice',
  control: string | null,
): Result<AdapterChoice, WifiFault> {
  if (wish === 'guided') return ok({ ref: { kind: 'guided' }, reason: 'You asked to move this computer yourself.' });
  if (control !== null) {
    if (parseControl(control) === undefined) return fail({ kind: 'no-adapter' });
    return ok({
      ref: { kind: 'practice', control },
      reason: 'A practice world was given: its virtual radio is moved.',
    });
  }
  if (wish === 'practice') return fail({ kind: 'no-adapter' });
  return ok({ ref: { kind: 'guided' }, reason: 'This version cannot move the Wi-Fi of this computer by itself.' });
}
