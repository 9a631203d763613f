import { ssidFromHex, type Ssid } from '../../shared/domain/ssid';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import {
  radioPermissionSchema,
  radioPositionSchema,
  radioScanSchema,
  type RadioPermission,
  type RadioPosition,
} from '../../shared/practice/world';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { HomeConnection, WifiAdapter } from '../ports/wifi-adapter';
import { isFromDevice } from './device-subnet';
import { practicePasswords } from './practice-passwords';
import { openControlPort, type ControlAnswer, type ControlPort } from './control-port';
import { seenNetworks } from './seen-networks';

const LOOK_LIMIT_MS = 5_000;
const SCAN_LIMIT_MS = 15_000;
const JOIN_LIMIT_MS = 30_000;
const RETURN_LIMIT_MS = 45_000;
/** An address follows an association within this time, or does not come (wifi 2.1). */
const ADDRESS_LIMIT_MS = 15_000;
const ADDRESS_LOOK_EVERY_MS = 500;

/** The virtual radio of the practice world at that control address: a mover like any other, over HTTP on loopback. */
export function practiceAdapter(control: string, clock: Clock): WifiAdapter {
  const port = openControlPort(control, clock);
  return {
    ref: { kind: 'practice', control },
    observe: {
      scan: async (signal) => {
        const seen = await port.ask(
          { method: 'POST', path: '/radio/scan', body: {}, limitMs: SCAN_LIMIT_MS, schema: radioScanSchema },
          signal,
        );
        const networks = contentOf(seen, 'tool-failed');
        return networks.ok ? ok(seenNetworks(networks.value)) : networks;
      },
      home: async (signal) => {
        const position = await look(port, signal);
        if (!position.ok) return position;
        return ok({ connectionId: position.value.connectionId, name: position.value.connectionName });
      },
      ownNetwork: async (signal) => {
        const position = await look(port, signal);
        return position.ok ? ok(ssidFromHex(position.value.ssidHex ?? '') ?? null) : position;
      },
      isHome: async (home, signal) => {
        const position = await look(port, signal);
        return position.ok ? ok(isAt(home, position.value)) : position;
      },
      isAtDevice: async (signal) => {
        const position = await look(port, signal);
        return position.ok ? ok(isFromDevice(position.value.address ?? '')) : position;
      },
      whyUnreachable: async (signal) => {
        const permission = await practicePermission(control, clock, signal);
        return ok(permission?.mayReachDevice === false ? { kind: 'local-network' } : null);
      },
    },
    saved: practicePasswords(port),
    move: {
      join: (ssid, signal) => join(port, clock, { ssidHex: ssid }, signal),
      joinToCheck: ({ ssid }, password, signal) =>
        join(port, clock, { ssidHex: ssid, passphrase: password.reveal() }, signal),
      returnLimitMs: 20_000,
      restore: (home, signal) => restore(port, clock, home, signal),
    },
  };
}

/** What the virtual PC lets programs do; null: it does not say. */
export async function practicePermission(
  control: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<RadioPermission | null> {
  const answer = await openControlPort(control, clock).ask(
    { method: 'GET', path: '/radio/permission', body: null, limitMs: LOOK_LIMIT_MS, schema: radioPermissionSchema },
    signal,
  );
  return answer.ok && answer.value.kind === 'content' ? answer.value.content : null;
}

async function join(
  port: ControlPort,
  clock: Clock,
  wanted: { readonly ssidHex: Ssid; readonly passphrase?: string },
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const moved = await move(port, '/radio/join', wanted, JOIN_LIMIT_MS, signal);
  const position = contentOf(moved, 'join-refused');
  if (!position.ok) return position;
  const isThere = (now: RadioPosition): boolean =>
    ssidFromHex(now.ssidHex ?? '') === wanted.ssidHex && now.address !== null;
  return arrival(port, clock, position.value, isThere, 'no-address', signal);
}

async function restore(
  port: ControlPort,
  clock: Clock,
  home: HomeConnection,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  if (home.connectionId === null) {
    const position = await look(port, signal);
    if (!position.ok || isAt(home, position.value)) return position.ok ? ok(undefined) : position;
  }
  const body = { connectionId: home.connectionId };
  const moved = await move(port, '/radio/return', body, RETURN_LIMIT_MS, signal);
  if (moved.ok && moved.value.kind === 'refused') return fail({ kind: 'return-failed' });
  const position = contentOf(moved, 'return-failed');
  if (!position.ok) return position;
  return arrival(port, clock, position.value, (now) => isAt(home, now), 'return-failed', signal);
}

/** A move is believed when the position says so: at once, or after looking again for as long as an address may take. */
async function arrival(
  port: ControlPort,
  clock: Clock,
  first: RadioPosition,
  isThere: (now: RadioPosition) => boolean,
  otherwise: 'no-address' | 'return-failed',
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const until = clock.now() + ADDRESS_LIMIT_MS;
  let now = first;
  while (!isThere(now)) {
    if (signal.aborted) return fail({ kind: 'cancelled' });
    if (clock.now() >= until) return fail({ kind: otherwise });
    await clock.sleep(ADDRESS_LOOK_EVERY_MS, signal);
    const position = await look(port, signal);
    if (!position.ok) return position;
    now = position.value;
  }
  return ok(undefined);
}

/** Home is the same connection, with an address on it; having been on none, it is to be on none. */
function isAt(home: HomeConnection, now: RadioPosition): boolean {
  if (now.connectionId !== home.connectionId) return false;
  return home.connectionId === null ? now.ssidHex === null : now.address !== null;
}

async function look(port: ControlPort, signal: AbortSignal): Promise<Result<RadioPosition, WifiFault>> {
  const answer = await port.ask(
    { method: 'GET', path: '/radio', body: null, limitMs: LOOK_LIMIT_MS, schema: radioPositionSchema },
    signal,
  );
  return contentOf(answer, 'tool-failed');
}

function move(
  port: ControlPort,
  path: string,
  body: object,
  limitMs: number,
  signal: AbortSignal,
): Promise<Result<ControlAnswer<RadioPosition>, WifiFault>> {
  return port.ask({ method: 'POST', path, body, limitMs, schema: radioPositionSchema }, signal);
}

/** A refusal under its own name, or under the name that fits the question. */
function contentOf<T>(
  answer: Result<ControlAnswer<T>, WifiFault>,
  unknownConnection: 'tool-failed' | 'join-refused' | 'return-failed',
): Result<T, WifiFault> {
  if (!answer.ok) return answer;
  if (answer.value.kind === 'content') return ok(answer.value.content);
  const { refusal } = answer.value;
  return fail({ kind: refusal === 'unknown-connection' ? unknownConnection : refusal });
}
