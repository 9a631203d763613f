import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { parseControl } from './control-port';

/** Which adapter is taken, and why, in words for a person. */
export interface AdapterChoice {
  readonly ref: WifiAdapterRef;
  readonly reason: string;
}

/** The radio of this computer that can be moved without a person, or why there is none. */
export type OwnRadio =
  | { readonly kind: 'radio'; readonly ref: WifiAdapterRef; readonly reason: string }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Chooses how the PC is moved. `control` is the address of a practice world, if one was given. `findOwnRadio` is asked
 * only where it matters; null: where the device is was said, so that no radio is needed to get there.
 * `no-adapter`: practice was asked for without a world, or the world's address is not on loopback.
 */
export async function chooseAdapter(
  wish: 'auto' | 'guided' | 'practice',
  control: string | null,
  findOwnRadio: (() => Promise<OwnRadio>) | null,
): Promise<Result<AdapterChoice, WifiFault>> {
  if (wish === 'guided') return ok(guided('You asked to move this computer yourself.'));
  if (control !== null) {
    if (parseControl(control) === undefined) return fail({ kind: 'no-adapter' });
    return ok({
      ref: { kind: 'practice', control },
      reason: 'A practice world was given: its virtual radio is moved.',
    });
  }
  if (wish === 'practice') return fail({ kind: 'no-adapter' });
  if (findOwnRadio === null) return ok(guided('The address of the device was given: no network is changed for it.'));
  const found = await findOwnRadio();
  return ok(found.kind === 'radio' ? { ref: found.ref, reason: found.reason } : guided(found.reason));
}

function guided(reason: string): AdapterChoice {
  return { ref: { kind: 'guided' }, reason };
}
