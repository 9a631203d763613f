import { expect, it } from 'vitest';
import { reachOf } from './reach-of';

it.each([
  [['192.168.178.23'], true, ['ipv4', 'router']],
  [['2001:db8::7', 'fe80::1'], false, ['ipv6']],
  [['fd12:3456::7', '10.0.0.7'], true, ['ipv4', 'ipv6', 'router']],
  [['169.254.7.9', 'fe80::1', 'FEBF::1/64'], false, []],
  [[], false, []],
] as const)('with %j and a router: %s, this leads on: %j', (addresses, hasRouter, reach) => {
  expect(reachOf(addresses, hasRouter)).toEqual(reach);
});
