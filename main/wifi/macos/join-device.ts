import { ssidText, type Ssid } from '../../../shared/domain/ssid';
import { isToolTrouble, type WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { isFromDevice } from '../device-subnet';
import { joinByCoreWlan, scanByCoreWlan } from './core-wlan';
import type { Guests } from './guests';
import { joinAnswer, type JoinAnswer } from './join-words';
import type { MacRadio } from './mac-radio';
import { lookAround, mayBeDevice, waitFor, type Place, type Position } from './position';
import { checkPower } from './power';

/** `networksetup` takes 2 to 10 s (wifi 2.3); a slow Mac gets twice as long. */
const JOIN_LIMIT_MS = 20_000;
const ADDRESS_LIMIT_MS = 15_000;
/** A failure that macOS reports is believed when there is no address after this time (wifi 4.2). */
const DOUBT_MS = 5_000;
const ROUNDS = 3;

/**
 * Joins an open network; done with an address in 192.168.0.0/24. That the network is remembered is undone at once: the
 * connection stays (wifi 4.2). `name-unsuitable`: the name is no text, and no program argument can hold it.
 */
export async function joinDevice(
  radio: MacRadio,
  guests: Guests,
  ssid: Ssid,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  if (!isArgument(ssid)) return fail({ kind: 'name-unsuitable' });
  const power = await checkPower(radio, signal);
  if (!power.ok) return power;
  const noted = await guests.expect(ssid, signal);
  if (!noted.ok) return noted;
  const joined = await joinAndWait(radio, ssid, signal);
  const dismissed = await guests.dismiss(ssid, signal);
  return joined.ok ? dismissed : joined;
}

/** Can it be one argument of a program, and come out as the same bytes? */
function isArgument(ssid: Ssid): boolean {
  return ssidText(ssid)?.includes('\0') === false;
}

async function joinAndWait(radio: MacRadio, ssid: Ssid, signal: AbortSignal): Promise<Result<void, WifiFault>> {
  const answer = await askToJoin(radio, ssid, signal);
  // A join that hangs is one that was not there in its time.
  if (!answer.ok) return answer.error.kind === 'tool-silent' ? fail({ kind: 'timeout' }) : answer;
  switch (answer.value) {
    case 'accepted':
      return untilThere(radio, ADDRESS_LIMIT_MS, whereInstead, signal);
    case 'unsure':
      return untilThere(radio, DOUBT_MS, () => 'join-refused', signal);
    case 'not-found':
      return fail({ kind: 'network-gone' });
    case 'refused':
      return fail({ kind: 'join-refused' });
    case 'permission':
    case 'switched-off':
    case 'no-adapter':
      return fail({ kind: answer.value });
  }
}

/**
 * `networksetup` knows only the networks of the system's last scan, so one that it does not find is looked for by name
 * and asked for again; what it still does not find or may not join, CoreWLAN may.
 */
async function askToJoin(radio: MacRadio, ssid: Ssid, signal: AbortSignal): Promise<Result<JoinAnswer, WifiFault>> {
  for (let round = 1; ; round += 1) {
    const answer = await setNetwork(radio, ssid, JOIN_LIMIT_MS, signal);
    if (!answer.ok || (answer.value !== 'not-found' && answer.value !== 'permission')) return answer;
    if (answer.value === 'permission' || round === ROUNDS) {
      const joined = await joinByCoreWlan(radio, ssid, signal);
      return joined.ok && joined.value ? ok('accepted') : answer;
    }
    const scanned = await scanByCoreWlan(radio, ssid, signal);
    if (!scanned.ok && !isToolTrouble(scanned.error)) return scanned;
  }
}

/** Asks for a network without a password, within a limit: an open one, or one that the system knows. */
export async function setNetwork(
  { tools, device }: MacRadio,
  ssid: Ssid,
  limitMs: number,
  signal: AbortSignal,
): Promise<Result<JoinAnswer, WifiFault>> {
  const args = ['-setairportnetwork', device, ssidText(ssid) ?? ''];
  const answer = await tools('networksetup', { args, limitMs }, signal);
  return answer.ok ? ok(joinAnswer(answer.value.said)) : answer;
}

async function untilThere(
  radio: MacRadio,
  limitMs: number,
  otherwise: (position: Position) => 'no-address' | 'wrong-subnet' | 'timeout' | 'join-refused',
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const there = await waitFor(radio, deviceNetwork, limitMs, signal);
  if (!there.ok) return there;
  if (there.value) return ok(undefined);
  const position = await lookAround(radio, signal);
  return position.ok ? fail({ kind: otherwise(position.value) }) : position;
}

/** Where a Mac is that took the order and did not get to the device: a network that is protected it never left. */
function whereInstead({ address, security }: Position): 'no-address' | 'wrong-subnet' | 'timeout' {
  if (address === null || isFromDevice(address)) return 'no-address';
  return security === null || security === 'NONE' ? 'wrong-subnet' : 'timeout';
}

/** The address, and a DHCP client that is done with asking; more is not insisted on (wifi 4.2). */
const deviceNetwork: Place = {
  mayBe: (address) => address !== null && isFromDevice(address),
  is: (position) => mayBeDevice(position) && (position.dhcp === null || position.dhcp === 'BOUND'),
};
