import { randomBytes } from 'node:crypto';

import type { PracticeFault } from '../../../shared/practice/world';
import type { FaultSwitches } from '../world/world';

/** The faults that spoil one exchange; at most one of them strikes it. */
const wireFaults = [
  'refuse',
  'ap-gone',
  'ap-gone-and-back',
  'silence',
  'garbage',
  'rejected-body',
  'reset',
  'half-reply',
  'connect-reply-lost',
  'slow-drip',
] as const satisfies readonly PracticeFault[];
export type WireFault = (typeof wireFaults)[number];

/** The fault that strikes this command, counted down. */
export function strikingFault(faults: FaultSwitches, command: string): WireFault | null {
  return wireFaults.find((name) => canStrike(name, command) && faults.strikes(name, command)) ?? null;
}

function canStrike(name: WireFault, command: string): boolean {
  return name !== 'connect-reply-lost' || command === 'connect-ap';
}

const page = Buffer.from('<!DOCTYPE html><html><head><title>Router</title></head><body>Sign in</body></html>\n');
const pageReply = Buffer.concat([
  Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n`),
  page,
]);

/** A source of what other servers would say: a router's page and noise by turns. */
export function garbageSource(): () => Buffer {
  let isNoiseNext = true;
  return () => {
    isNoiseNext = !isNoiseNext;
    return isNoiseNext ? Buffer.concat([Buffer.from([0x16, 0x03]), randomBytes(62)]) : pageReply;
  };
}
