import { isIPv6 } from 'node:net';

const HALF = 4;

/** Whom limits count: an IPv4 address, or the 64 bits of an IPv6 address that one customer of a provider gets. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [front = '', back = ''] = plain.split('::');
  const head = front === '' ? [] : front.split(':');
  const tail = back === '' ? [] : back.split(':');
  const zeros = Array.from({ length: Math.max(0, 2 * HALF - head.length - tail.length) }, () => '0');
  const groups = plain.includes('::') ? [...head, ...zeros, ...tail] : head;
  return groups
    .slice(0, HALF)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
