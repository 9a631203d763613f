import type { Ssid } from '../../../shared/domain/ssid';
import { ssidFromLetters } from './shown-name';

/** What macOS says of the network that a device is on. A name is often withheld: null is a normal value (wifi 4.1). */
export interface LinkSummary {
  /** null: not said. */
  readonly active: boolean | null;
  readonly ssid: Ssid | null;
  /** As `NONE` or `WPA2_PSK`; never withheld. */
  readonly security: string | null;
  readonly router: string | null;
  /** The id of the network among those that this Mac knows; withheld like names. */
  readonly networkId: string | null;
  /** The state of the DHCP client, as `BOUND`; null: no DHCP. */
  readonly dhcp: string | null;
}

const PACKET = /^ {8}Packet : /;
const PACKET_END = /^end \(none\):/;

/**
 * Reads `ipconfig getsummary`. Inside is the DHCP server's answer, unindented and as the server wrote it: it is passed
 * over, and of the rest only keys at their own indentation count (wifi 4.1).
 */
export function parseLinkSummary(text: string): LinkSummary {
  const lines = systemLines(text.split('\n'));
  const first = (pattern: RegExp): string | null => firstMatch(lines, pattern);
  const active = first(/^ {2}LinkStatusActive : (TRUE|FALSE)$/);
  return {
    active: active === null ? null : active === 'TRUE',
    ssid: ssidFromLetters(first(/^ {2}SSID : (.*)$/) ?? '') ?? null,
    // After the name, which is the network's own: a line break in it must not come first.
    security: firstMatch([...lines].reverse(), /^ {2}Security : (\w+)$/),
    router: first(/^ {6}Router : ([\d.]+)$/),
    networkId: idOf(first(/^ {2}NetworkID : (.*)$/)),
    dhcp: first(/^ {8}State : (\w+)$/),
  };
}

/** Without the DHCP packet, which ends where it says so last: a server can write such a line too, but only before. */
function systemLines(lines: readonly string[]): readonly string[] {
  const begin = lines.findIndex((line) => PACKET.test(line));
  if (begin === -1) return lines;
  const end = lines.reduce((last, line, at) => (PACKET_END.test(line) ? at : last), lines.length);
  return [...lines.slice(0, begin), ...lines.slice(end)];
}

/** It comes before the name, which could say anything that looks like one. */
function idOf(text: string | null): string | null {
  return text !== null && /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/i.test(text) ? text : null;
}

function firstMatch(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return value;
  }
  return null;
}
