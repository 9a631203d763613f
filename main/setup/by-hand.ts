import type { ErrorCode, SetupError } from '../../shared/errors/error-codes';
import type { WifiAdapter } from '../ports/wifi-adapter';
import type { SetupRun } from './run';

/** What kept this program from moving the PC, and does not keep a person from it. */
const helped: readonly ErrorCode[] = [
  'device-not-found',
  'device-unreachable',
  'no-wifi-adapter',
  'wifi-off',
  'wifi-permission',
  'wifi-service-down',
  'network-names-hidden',
  'wifi-unmanaged',
  'wifi-tool-failed',
  'join-refused',
  'join-timed-out',
  'join-no-address',
  'join-wrong-network',
  'switched-away',
];

/** Would a person's hand get round this failure? Not while the PC still has to be put back by the way it went. */
export function handHelps(error: SetupError | null, { ports, known }: Pick<SetupRun, 'ports' | 'known'>): boolean {
  return error !== null && helped.includes(error.code) && ports.wifi.move !== null && !known.away;
}

/** The same adapter, moved by a person from now on: it is still known where home is, and nobody scans (wifi 7). */
export function movedByHand(wifi: WifiAdapter): WifiAdapter {
  return { ...wifi, observe: { ...wifi.observe, scan: null }, move: null };
}
