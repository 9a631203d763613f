import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { lasting } from './lasting';
import { hasLeft, type Trail, type Whereabouts } from './whereabouts';
import { hasMoved } from './watch-arrival';
import type { LinkLook, WindowsRadio } from './windows-radio';

const RETURN_LIMIT_MS = 45_000;
/** A radio that was asked to leave and is not seen to within this time has to be asked again. */
const LEAVE_LIMIT_MS = 5_000;
/** Windows begins to join a moment after it was asked: until then a radio that leaves home looks as if it stayed. */
const STAYS_MS = 2_000;
/** An address follows a connection within this time, or does not come (wifi 2.1). */
const ADDRESS_LIMIT_MS = 15_000;

/** Where the radio may rest, and how that is seen. */
export interface Rest {
  readonly whereIs: (look: LinkLook) => Promise<Whereabouts>;
  readonly isRest: (where: Whereabouts) => boolean;
}

/**
 * Takes the radio off the device's network, and watches until it rests where it should. Which network comes then is
 * Windows' own choice, for which it takes up to 15 s (wifi 3.4): it is disconnected only while it is at the device, or on
 * the way there because this process asked for it. Else its own way home would be cut off, again and again.
 */
export async function leaveDevice(
  radio: WindowsRadio,
  trail: Trail,
  { whereIs, isRest }: Rest,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const { clock } = radio;
  const begun = clock.now();
  const [resting, unserved] = [lasting(clock), lasting(clock)];
  while (clock.now() - begun < RETURN_LIMIT_MS) {
    const looked = await radio.look(signal);
    if (!looked.ok) return looked;
    // The device has left by itself, as it does with its credentials (wifi 3.4).
    if (trail.last === 'device' && looked.value.phase !== 'up') trail.last = 'left';
    const where = await whereIs(looked.value);
    const isSilent = unserved(where === 'no-address') >= ADDRESS_LIMIT_MS && !hasLeft(trail);
    const isToLeave = where === 'device' || isSilent || isJoining(where, trail);
    const left = isToLeave ? await leave(radio, trail, looked.value, signal) : ok(undefined);
    if (!left.ok) return left;
    const restedMs = resting(!isToLeave && isRest(where));
    if (restedMs >= (hasLeft(trail) ? 0 : STAYS_MS)) return ok(undefined);
    await clock.sleep(radio.lookEveryMs, signal);
  }
  return fail({ kind: 'return-failed' });
}

/** These are about the radio, not about the way. The adapter was there a moment ago: what is not found is the profile. */
export function isTelling({ kind }: WifiFault): boolean {
  return kind === 'switched-off' || kind === 'service-down' || kind === 'cancelled';
}

function isJoining(where: Whereabouts, { last }: Trail): boolean {
  return last === 'asked' && (where === 'down' || where === 'under-way');
}

/** Disconnects, and looks until that is seen. */
async function leave(
  radio: WindowsRadio,
  trail: Trail,
  from: LinkLook,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const asked = await radio.disconnect(signal);
  if (!asked.ok && (isTelling(asked.error) || from.phase === 'up')) {
    return isTelling(asked.error) ? asked : fail({ kind: 'return-failed' });
  }
  // What was only on its way may have given up by itself.
  if (!asked.ok) trail.last = null;
  return asked.ok ? watchLeaving(radio, trail, from, signal) : ok(undefined);
}

async function watchLeaving(
  radio: WindowsRadio,
  trail: Trail,
  from: LinkLook,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const { clock } = radio;
  const begun = clock.now();
  while (clock.now() - begun < LEAVE_LIMIT_MS) {
    const looked = await radio.look(signal);
    if (!looked.ok) return looked;
    if (hasMoved(from, looked.value)) {
      trail.last = 'left';
      return ok(undefined);
    }
    await clock.sleep(radio.lookEveryMs, signal);
  }
  return ok(undefined);
}
