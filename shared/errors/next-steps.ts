import type { System } from '../domain/system';
import type { OutsideText } from '../texts/outside-text';
import type { ErrorCode } from './error-codes';

/** What is mended elsewhere on each system (wifi 6). */
const perSystem = [
  'no-wifi-adapter',
  'wifi-off',
  'wifi-permission',
  'wifi-service-down',
  'network-names-hidden',
  'rejoin-failed',
  'firewall-blocks',
  'switched-away',
] as const satisfies readonly ErrorCode[];

/** The one thing to do next after a failure, in the words of this system. */
export function nextStep(text: OutsideText, code: ErrorCode, system: System): string {
  const own = perSystem.find((one) => one === code);
  return own === undefined ? text(`error.${code}.next`) : text(`next.${own}.${system}`);
}
