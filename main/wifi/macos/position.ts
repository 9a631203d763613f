import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { isFromDevice } from '../device-subnet';
import { parseLinkSummary, type LinkSummary } from './link-summary';
import type { MacRadio } from './mac-radio';

/** Where the radio is, as far as macOS tells. */
export interface Position extends Omit<LinkSummary, 'active'> {
  readonly active: boolean;
  /** IPv4, given by the network; null: none yet. */
  readonly address: string | null;
}

const LIMIT_MS = 5_000;
const LOOK_EVERY_MS = 500;

/** Looks once. */
export async function lookAround(radio: MacRadio, signal: AbortSignal): Promise<Result<Position, WifiFault>> {
  const args = ['getsummary', radio.device];
  const answer = await radio.tools('ipconfig', { args, limitMs: LIMIT_MS }, signal);
  if (!answer.ok && answer.error.kind === 'cancelled') return answer;
  const summary = parseLinkSummary(answer.ok ? answer.value.said : '');
  const address = addressOf(radio);
  return ok({ ...summary, address, active: summary.active ?? address !== null });
}

/** A place that is waited for: by its address, which costs nothing to look at, and then by all that can be seen. */
export interface Place {
  mayBe(address: string | null): boolean;
  is(position: Position): boolean | Promise<boolean>;
}

/** Looks until the radio is at that place, or for `limitMs`; true: it is. */
export async function waitFor(
  radio: MacRadio,
  place: Place,
  limitMs: number,
  signal: AbortSignal,
): Promise<Result<boolean, WifiFault>> {
  const { clock } = radio;
  const until = clock.now() + limitMs;
  for (;;) {
    const position = place.mayBe(addressOf(radio)) ? await lookAround(radio, signal) : ok(null);
    if (!position.ok) return position;
    if (position.value !== null && (await place.is(position.value))) return ok(true);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    if (clock.now() >= until) return ok(false);
    await clock.sleep(LOOK_EVERY_MS, signal);
  }
}

/** The address that a network gave; null: none yet. */
export function addressOf(radio: MacRadio): string | null {
  return radio.addresses()[0] ?? null;
}

/** An address of the device's subnet on a network that is not protected: the device's, or a home that looks like it. */
export function mayBeDevice({ address, security }: Position): boolean {
  return address !== null && isFromDevice(address) && (security === null || security === 'NONE');
}
