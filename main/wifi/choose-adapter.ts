import type { AdapterReason, HandReason, WifiReason } from '../../shared/domain/wifi-reason';
import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { WifiAdapterRef } from '../ports/wifi-adapter';
import { parseControl } from './control-port';

/** Which adapter is taken, and why. */
export interface AdapterChoice {
  readonly ref: WifiAdapterRef;
  readonly reason: WifiReason;
}

/** The radio of this computer that can be moved without a person, or why there is none. */
export type OwnRadio =
  | { readonly kind: 'radio'; readonly ref: WifiAdapterRef; readonly reason: AdapterReason }
  | { readonly kind: 'none'; readonly reason: HandReason };

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
  if (wish === 'guided') return ok(guided({ id: 'asked' }));
  if (control !== null) {
    if (parseControl(control) === undefined) return fail({ kind: 'no-adapter' });
    return ok({ ref: { kind: 'practice', control }, reason: { id: 'practice' } });
  }
  if (wish === 'practice') return fail({ kind: 'no-adapter' });
  if (findOwnRadio === null) return ok(guided({ id: 'device-address' }));
  const found = await findOwnRadio();
  return ok(found.kind === 'radio' ? { ref: found.ref, reason: found.reason } : guided(found.reason));
}

function guided(reason: HandReason): AdapterChoice {
  return { ref: { kind: 'guided' }, reason };
}
