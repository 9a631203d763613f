import { expect, it } from 'vitest';
import { systemClock } from '../../ports/system-clock';
import { macRadio } from './mac-radio';
import { addressOf } from './position';

it.each([
  [['fe80::44', '169.254.31.7'], null],
  [['169.254.31.7', '192.168.0.44'], '192.168.0.44'],
  [['2001:db8::44', '10.20.30.44'], '10.20.30.44'],
])('of the addresses %j a network gave %s', (all, given) => {
  const radio = macRadio({ device: 'en0', clock: systemClock(), addressesOf: () => all });
  expect(addressOf(radio)).toBe(given);
  expect(radio.allAddresses()).toEqual(all);
});
