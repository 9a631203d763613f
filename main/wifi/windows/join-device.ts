import type { Ssid } from '../../../shared/domain/ssid';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { isFromDevice } from '../device-subnet';
import type { Trail } from './move-home';
import { watchArrival, type Arrival } from './watch-arrival';
import type { WindowsRadio } from './windows-radio';

/** Windows needs 2 to 6 s (wifi 2.3). */
const JOIN_LIMIT_MS = 20_000;

/** Joins the device's network, one way after the other; done with an address of its own making. */
export async function joinDevice(
  radio: WindowsRadio,
  trail: Trail,
  ssid: Ssid,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  let last: WifiFault = { kind: 'join-refused' };
  for (const ask of radio.waysToJoin(ssid)) {
    trail.last = 'device';
    const joined = await joinBy(radio, ask, ssid, signal);
    if (joined.ok) return joined;
    last = joined.error;
    if (!isWorthAnotherWay(last)) break;
  }
  await radio.removeOwn(signal);
  return fail(last);
}

async function joinBy(
  radio: WindowsRadio,
  ask: (signal: AbortSignal) => Promise<Result<void, WifiFault>>,
  ssid: Ssid,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const before = await radio.look(signal);
  if (!before.ok) return before;
  const asked = await ask(signal);
  if (!asked.ok) return asked.error.kind === 'tool-failed' ? fail({ kind: 'join-refused' }) : asked;
  const to = { isPlace: (place: { ssid: Ssid | null }) => place.ssid === ssid, willDo: isFromDevice };
  const arrival = await watchArrival(radio, before.value, to, JOIN_LIMIT_MS, signal);
  if (!arrival.ok) return arrival;
  return arrival.value === 'there' ? ok(undefined) : fail({ kind: faults[arrival.value] });
}

const faults = {
  'not-seen': 'network-gone',
  refused: 'join-refused',
  'no-address': 'no-address',
} as const satisfies Record<Exclude<Arrival, 'there'>, WifiFault['kind']>;

function isWorthAnotherWay({ kind }: WifiFault): boolean {
  return kind === 'join-refused' || kind === 'network-gone';
}
